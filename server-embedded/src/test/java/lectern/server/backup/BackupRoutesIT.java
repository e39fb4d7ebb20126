package lectern.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lectern.model.audit.AuditEntry;
import lectern.model.audit.AuditQuery;
import lectern.model.backup.Backup;
import lectern.model.backup.BackupKind;
import lectern.model.backup.BackupState;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.settings.SettingValue;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.storage.Database;
import lectern.server.storage.DatabaseConfig;
import lectern.server.storage.Engine;
import lectern.server.storage.Restore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class BackupRoutesIT {
    private static final String ALL = "/api/admin/backups";
    private static final String PASSWORD = "correct horse";

    private final TestServer server;
    private final LecternClient admin;

    @TempDir
    Path stick;

    BackupRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        server.accounts().create("office", null, PASSWORD, Role.ADMIN);
        admin = server.client();
        admin.identity().login(new LoginRequest("office", null, PASSWORD));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Backup made() {
        admin.backups().make();
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> admin.backups().state(Duration.ofSeconds(2)), state -> !state.making())
                .backups()
                .getFirst();
    }

    @Test
    void backupsAreMadeTakenAwayAndDeletedAndAllOfItIsRecorded() throws IOException {
        assertThat(admin.backups().state().backups()).isEmpty();
        Backup first = made();
        assertThat(first.kind()).isEqualTo(BackupKind.ASKED);
        BackupState state = admin.backups().state();
        assertThat(state.failure()).isNull();
        assertThat(state.nextDue()).isEqualTo(first.madeAt().plus(Duration.ofHours(20)));

        Path copy = stick.resolve("copy.zip");
        Files.writeString(copy, "an older one");
        assertThatThrownBy(() -> admin.backups().save(first.name(), copy))
                .as("with a copy an admin could become a super_admin")
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThat(copy).hasContent("an older one");
        assertThat(server.admin().backups().save(first.name(), copy)).isEqualTo(first.bytes());
        assertThat(copy).hasSize(first.bytes());
        Restore.into(stick.resolve("home"), copy);
        try (Database restored = Database.open(DatabaseConfig.embedded(stick.resolve("home")))) {
            assertThat(restored.<Integer>read(tx -> tx.handle()
                            .createQuery("select count(*) from account where username = 'office'")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(1);
        }

        assertThatThrownBy(() -> admin.backups().delete(first.name()))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(refusal).hasMessage("This is the last backup: make another before you delete it");
                });
        Backup second = made();
        admin.backups().delete(first.name());
        assertThat(admin.backups().state().backups()).containsExactly(second);
        assertThat(server.admin()
                        .admin()
                        .auditLog(new AuditQuery(1, 10, "backup", null, null, null, null, null))
                        .items())
                .extracting(AuditEntry::action, AuditEntry::thingId, AuditEntry::actorName)
                .containsExactly(
                        tuple("delete", first.name(), "office"),
                        tuple("create", second.name(), "office"),
                        tuple("copy", first.name(), TestServer.ADMIN.username()),
                        tuple("create", first.name(), "office"));
        assertThat(admin.admin().settings())
                .filteredOn(setting -> setting.name().equals("backupsKept"))
                .singleElement()
                .extracting(SettingValue::value)
                .isEqualTo(14);
        refusals(second);
    }

    /** What is no backup is not there, and who may not gets none. */
    private void refusals(Backup only) {
        String token = TestServer.token(server.admin());
        for (String name : List.of(
                "lectern-asked-20200101T000000Z.zip",
                "..%2Fsecrets%2Ftoken-signing.key",
                "..%2Fbackups%2F" + only.name(),
                "..%5C" + only.name(),
                only.name().toUpperCase(Locale.ROOT),
                only.name() + "%00")) {
            for (String[] request : new String[][] {{"GET", "/file"}, {"DELETE", ""}}) {
                TestServer.Raw raw = server.raw(request[0], ALL + "/" + name + request[1], token, null);
                assertThat(raw.status()).as(request[0] + " " + name).isIn(400, 404);
                assertThat(raw.response().headers().firstValue("Content-Disposition"))
                        .isEmpty();
            }
        }
        assertThat(admin.backups().state().backups()).containsExactly(only);
        assertThat(server.raw("GET", ALL + "?wait=2001", token, null).fields()).containsExactly("wait");

        TestServer.Raw file = server.raw("GET", ALL + "/" + only.name() + "/file", token, null);
        assertThat(file.response().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + only.name() + "\"");
        assertThat(file.response().headers().firstValue("Cache-Control")).hasValue("no-store");

        server.accounts().create("editor", null, PASSWORD, Role.EDITOR);
        LecternClient editor = server.client();
        editor.identity().login(new LoginRequest("editor", null, PASSWORD));
        for (String[] request : new String[][] {
            {"GET", ALL}, {"POST", ALL}, {"GET", ALL + "/" + only.name() + "/file"}, {"DELETE", ALL + "/" + only.name()}
        }) {
            assertThat(server.raw(request[0], request[1], TestServer.token(editor), null)
                            .code())
                    .isEqualTo("FORBIDDEN");
            assertThat(server.raw(request[0], request[1], null, null).code()).isEqualTo("UNAUTHORIZED");
        }
    }
}
