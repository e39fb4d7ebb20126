package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.Role;
import lectern.model.platform.SetupRequest;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SetupRoutesIT {
    private static final String PASSWORD = "correct horse";

    private final IdentityServer server;

    SetupRoutesIT(Engine engine) {
        server = new IdentityServer(engine, 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void refused(SetupRequest request, ErrorCode code) {
        assertThatThrownBy(() -> server.client().identity().setup(request))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void theTokenMakesTheFirstSuperAdminOnce() {
        LecternClient client = server.client();
        String token = server.setup.setupToken().orElseThrow();
        assertThat(client.identity().setupStatus().needed()).isTrue();

        assertThat(client.identity()
                        .setup(new SetupRequest(token, "head", PASSWORD))
                        .user()
                        .role())
                .isEqualTo(Role.SUPER_ADMIN);
        assertThat(client.identity().me().username()).isEqualTo("head");
        assertThat(client.identity().setupStatus().needed()).isFalse();
        assertThat(server.setup.setupToken()).isEmpty();
        refused(new SetupRequest(token, "second", PASSWORD), ErrorCode.CONFLICT);
        refused(new SetupRequest("wrong", "second", PASSWORD), ErrorCode.CONFLICT);
    }

    @Test
    void refusesWrongTokensNamesAndPasswordsAndChangesNothing() {
        String token = server.setup.setupToken().orElseThrow();
        refused(new SetupRequest("wrong", "head", PASSWORD), ErrorCode.FORBIDDEN);
        refused(new SetupRequest(token.substring(1), "head", PASSWORD), ErrorCode.FORBIDDEN);
        refused(new SetupRequest(token, "head", "1234567"), ErrorCode.VALIDATION_ERROR);
        refused(new SetupRequest(token, " ", PASSWORD), ErrorCode.VALIDATION_ERROR);
        refused(new SetupRequest(token, "he@d", PASSWORD), ErrorCode.VALIDATION_ERROR);
        Raw unknown = server.post("/api/setup", null, "{\"setupToken\":\"t\",\"role\":\"admin\"}");
        assertThat(unknown.fields()).containsExactly("role");
        assertThat(server.setup.setupToken()).contains(token);
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() throws Exception {
        String token = server.setup.setupToken().orElseThrow();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> server.post(
                                    "/api/setup",
                                    null,
                                    "{\"setupToken\":\"" + token + "\",\"username\":\"head" + i + "\",\"password\":\""
                                            + PASSWORD + "\"}")
                            .status())
                    .toList();
            var statuses =
                    people.invokeAll(tries).stream().map(f -> f.resultNow()).toList();
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void theConfigurationMakesTheFirstWhereThereIsNone() {
        assertThat(server.setup.createFirst("head", PASSWORD)).isTrue();
        assertThat(server.setup.setupToken()).isEmpty();
        assertThat(server.setup.createFirst("another", PASSWORD)).isFalse();
        assertThat(server.client().identity().setupStatus().needed()).isFalse();
        SetupService nextStart = new SetupService(server.fixture.accounts, server.fixture.signIns);
        assertThat(nextStart.setupToken()).isEmpty();
    }

    @Test
    void thePageIsServedUnderAStrictPolicy() {
        for (String path : new String[] {"/setup", "/setup/setup.js", "/setup/setup.css"}) {
            Raw page = server.get(path, null);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains(path.equals("/setup") ? "default-src 'self'" : "default-src 'none'")
                            .doesNotContain("unsafe"));
        }
        assertThat(server.get("/setup", null).response().body())
                .contains("/setup/setup.js")
                .doesNotContain("<script>")
                .doesNotContain("style=");
        assertThat(server.get("/setup/nothing.js", null).status()).isEqualTo(404);
    }
}
