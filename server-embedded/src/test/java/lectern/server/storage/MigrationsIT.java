package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        List<String> folders = new ArrayList<>(List.of("db/migration/common", "db/migration/" + engine.wireName()));
        folders.addAll(List.of(laterFolders));
        return new Migrations(test.config(), Connections.driver(test.config()), folders);
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
        if (engine == Engine.H2) {
            assertThat(backups())
                    .singleElement()
                    .satisfies(zip -> assertThat(Files.size(zip)).isPositive());
        } else {
            assertThat(backups()).isEmpty();
        }
    }

    @Test
    void aBackupOpensAsItWasBefore() throws SQLException, IOException {
        migrations("db/later").bringUpToDate();
        if (engine == Engine.POSTGRESQL) {
            assertThat(backups()).as("the school backs its own server up").isEmpty();
            return;
        }
        Path restored = Files.createDirectories(test.folder().resolve("restored"));
        unzip(backups().getFirst(), Files.createDirectories(restored.resolve("db")));

        try (Database before = Database.open(DatabaseConfig.embedded(restored))) {
            assertThat(before.answers()).isTrue();
            assertThatThrownBy(() -> before.read(tx -> tx.handle().execute("select * from later")))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (var content = new java.util.zip.ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                Files.copy(content, folder.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }
}
