package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.model.backup.BackupKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class MigrationsIT {
    private final Engine engine;
    private final TestDatabase test;

    MigrationsIT(Engine engine) {
        this.engine = engine;
        test = TestDatabase.open(engine);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Migrations migrations(String... laterFolders) {
        List<String> folders = new ArrayList<>(MigrationScripts.folders(engine));
        folders.addAll(List.of(laterFolders));
        return new Migrations(test.config().beside(test.folder()), Connections.driver(test.config()), folders);
    }

    private List<Path> backups() throws IOException {
        Path folder = test.folder().resolve("backups");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void whatIsUpToDateIsLeftAlone() throws SQLException, IOException {
        assertThat(migrations().bringUpToDate()).isFalse();
        test.reopen();
        assertThat(migrations().bringUpToDate()).isFalse();
        assertThat(backups()).isEmpty();
    }

    @Test
    void aNewScriptRunsOnceAfterABackup() throws SQLException, IOException {
        assertThat(migrations("db/later").bringUpToDate()).isTrue();
        assertThat(migrations("db/later").bringUpToDate()).isFalse();

        int rows = test.database()
                .read(tx -> tx.handle()
                        .createQuery("select (select count(*) from later) + (select count(*) from amid)")
                        .mapTo(Integer.class)
                        .one());
        assertThat(rows).isZero();
        assertThat(backups())
                .singleElement()
                .satisfies(zip -> assertThat(Files.size(zip)).isPositive());
    }

    @Test
    void aBackupOpensAsItWasBefore() throws SQLException, IOException {
        migrations("db/later").bringUpToDate();
        Path restored = test.folder().resolve("restored");
        Restore.into(restored, backups().getFirst());

        try (Database before = Database.open(DatabaseConfig.embedded(restored))) {
            assertThat(before.answers()).isTrue();
            assertThatThrownBy(() -> before.read(tx -> tx.handle().execute("select * from later")))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void whatCannotBeBackedUpIsNotChanged() throws IOException {
        Files.writeString(test.folder().resolve("backups"), "a file where the folder should be");

        assertThatThrownBy(() -> migrations("db/later").bringUpToDate())
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("before that No backup could be made in");
        assertThatThrownBy(() -> test.database().read(tx -> tx.handle().execute("select * from later")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aBackupOfANewerLecternIsNotRestored() throws SQLException, IOException {
        migrations("db/later").bringUpToDate();
        Backups.Kept newer = new Backups(test.folder()).make(test.database(), BackupKind.DAILY, Instant.now());
        Path home = test.folder().resolve("restored");

        assertThatThrownBy(() -> Restore.into(home, new Backups(test.folder()).path(newer)))
                .isInstanceOf(BackupUnusableException.class)
                .hasMessageContaining("newer Lectern");
        assertThat(home.resolve("db")).doesNotExist();
    }
}
