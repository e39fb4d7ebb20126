package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.storage.WriterProcess.NumberDao;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can happen to the folder that the embedded database lives in. */
class DataFolderIT {
    @TempDir
    Path folder;

    @Test
    void aSecondLecternIsTurnedAwayAtOnceAndTheFirstServesOn() {
        DatabaseConfig config = DatabaseConfig.embedded(folder);
        try (Database first = Database.open(config)) {
            assertThatThrownBy(() -> Database.open(config))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining(folder.toString());
            assertThat(first.answers()).isTrue();
        }
        Database.open(config).close();
    }

    @Test
    void aSecondProcessIsTurnedAwayUntilTheFirstIsGone() throws IOException, InterruptedException {
        DatabaseConfig config = DatabaseConfig.embedded(folder);
        try (Database database = Database.open(config)) {
            database.write(tx -> {
                tx.dao(NumberDao.class).createTable();
                return null;
            });
        }
        Process first = WriterProcess.start(config, 0);
        try {
            assertThat(first.inputReader().readLine()).as("it works").startsWith("promised");
            assertThatThrownBy(() -> Database.open(config)).isInstanceOf(DataFolderInUseException.class);
        } finally {
            first.destroyForcibly().waitFor();
        }
        Database.open(config).close();
    }

    @Test
    void nothingButTheDatabaseAndTheLockIsLeftBehind() throws IOException {
        Database.open(DatabaseConfig.embedded(folder)).close();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(folder::relativize)
                            .map(Path::toString))
                    .containsExactlyInAnyOrder(Path.of("db", "lectern.mv.db").toString(), "lectern.lock");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedInTheError() throws IOException {
        Path file = Files.createDirectories(folder.resolve("db")).resolve("lectern.mv.db");
        Files.writeString(file, "spoilt ".repeat(2_000));
        assertThatThrownBy(() -> Database.open(DatabaseConfig.embedded(folder)))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("spoilt ".repeat(2_000));
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() ->
                        Database.open(DatabaseConfig.at("jdbc:postgresql://127.0.0.1:1/lectern", "lectern", "secret")))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFullDiskIsSaidHonestlyAndGottenOver() {
        FullDisk disk = new FullDisk();
        FilePath.register(disk);
        DatabaseConfig config = new DatabaseConfig(
                "jdbc:h2:" + disk.getScheme() + ":" + folder.resolve("db").resolve("lectern"),
                "lectern",
                "",
                folder,
                folder);
        try (Database database = Database.open(config)) {
            database.write(tx -> {
                tx.dao(NumberDao.class).createTable();
                return null;
            });
            write(database, 1);

            FullDisk.full = true;
            assertRefused(database, 2);
            assertRefused(database, 3);
            assertThat(database.answers()).isFalse();

            FullDisk.full = false;
            org.awaitility.Awaitility.await().until(database::answers);
            write(database, 4);
        } finally {
            FullDisk.full = false;
            FilePath.unregister(disk);
        }
        try (Database again = Database.open(DatabaseConfig.embedded(folder))) {
            List<Integer> kept = again.read(tx -> tx.dao(NumberDao.class).numbers());
            assertThat(kept).contains(1, 4).doesNotContain(3).doesNotHaveDuplicates();
        }
    }

    private static void write(Database database, int number) {
        database.write(tx -> {
            tx.dao(NumberDao.class).insert(java.util.UUID.randomUUID(), number);
            return null;
        });
    }

    private static void assertRefused(Database database, int number) {
        assertThatThrownBy(() -> write(database, number))
                .isInstanceOf(DomainException.class)
                .extracting(refusal -> ((DomainException) refusal).code())
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }
}
