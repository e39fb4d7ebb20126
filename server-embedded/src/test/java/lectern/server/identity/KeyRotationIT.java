package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.List;
import lectern.model.client.LecternClient;
import lectern.model.identity.Role;
import lectern.model.identity.SigningKeyView;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.audit.AuditTrail;
import lectern.server.identity.People.Someone;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** New signing keys, asked for by an administrator and by the round. */
@ParameterizedClass
@EnumSource(Engine.class)
class KeyRotationIT {
    private final Engine engine;

    KeyRotationIT(Engine engine) {
        this.engine = engine;
    }

    private static String keyOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    @Test
    void whoIsSignedInStaysSoOverANewKey() {
        try (People people = new People.OfEachEngine().on(engine)) {
            Someone student = people.student();
            Someone teacher = people.staff(Role.TEACHER);
            String before = student.token();
            List<SigningKeyView> first = people.head.keys().list();
            assertThat(first)
                    .singleElement()
                    .satisfies(key -> assertThat(keyOf(before)).contains(key.id()));

            Raw made = people.asHead("POST", "/admin/signing-keys", null);
            assertThat(made.status()).isEqualTo(201);
            String id = made.body().path("data").path("id").asString("");
            assertThat(people.head.keys().list())
                    .extracting(SigningKeyView::id)
                    .containsExactly(id, first.getFirst().id());
            assertThat(people.head.keys().list().getLast().goodUntil()).isNotNull();

            assertThat(people.statusOf(before)).isEqualTo(200);
            assertThat(people.statusOf(teacher.token())).isEqualTo(200);
            String refreshed = people.server
                    .raw(
                            "POST",
                            "/api/auth/refresh",
                            null,
                            "{\"refreshToken\":\"" + people.refreshToken(student) + "\"}")
                    .body()
                    .path("data")
                    .path("accessToken")
                    .asString("");
            assertThat(keyOf(refreshed)).contains(id);
            assertThat(people.statusOf(refreshed)).isEqualTo(200);
            LecternClient again = people.signIn(teacher.username(), People.PASSWORD);
            assertThat(keyOf(TestServer.token(again))).contains(id);

            assertThat(people.asHead("GET", "/admin/audit-log?kind=signing-key", null)
                            .body()
                            .path("data")
                            .valueStream())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.path("action").asString()).isEqualTo("rotate");
                        assertThat(entry.path("thingId").asString()).isEqualTo(id);
                    });
            for (String method : List.of("GET", "POST")) {
                Raw refused = people.raw(method, "/admin/signing-keys", teacher, null);
                assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN.name());
                assertThat(people.raw(method, "/admin/signing-keys", null, null).code())
                        .isEqualTo(ErrorCode.UNAUTHORIZED.name());
            }
        }
    }

    @Test
    void theRoundMakesANewKeyWhenTheOldOneIsOldEnough(@TempDir Path data) throws IOException {
        TestClock clock = new TestClock();
        SigningKey first = SigningKey.in(data);
        Files.setLastModifiedTime(data.resolve("secrets").resolve("token-signing.key"), FileTime.from(clock.instant()));
        try (TestDatabase test = TestDatabase.open(engine)) {
            SigningKeys keys = new SigningKeys(test.database(), new AuditTrail(clock), first, clock);
            try (KeyRotation rotation = new KeyRotation(keys, data)) {
                rotation.look();
                clock.pass(SigningKeys.AGE.minusSeconds(1));
                rotation.look();
                assertThat(keys.current()).as("not before its time").isEqualTo(first);
                clock.pass(java.time.Duration.ofSeconds(1));
                rotation.look();
                SigningKey second = keys.current();
                assertThat(second).isNotEqualTo(first);
                rotation.look();
                assertThat(keys.current()).as("once").isEqualTo(second);
                clock.pass(SigningKeys.AGE);
                rotation.look();
                assertThat(keys.current()).as("by the new key's own age").isNotEqualTo(second);
                Files.delete(data.resolve("secrets").resolve("token-signing.key"));
                clock.pass(SigningKeys.AGE);
                SigningKey third = keys.current();
                rotation.look();
                assertThat(keys.current())
                        .as("a file that is gone stops nothing")
                        .isEqualTo(third);
            }
        }
    }
}
