package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import lectern.model.backup.BackupKind;
import lectern.server.secret.SecretFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class BackupsIT {
    private static final Instant NOW = Instant.parse("2026-03-02T10:12:00Z");
    private static final OffsetDateTime MOMENT = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 123_456_000, ZoneOffset.UTC);

    private final TestDatabase test;
    private final Backups backups;

    BackupsIT(Engine engine) {
        test = TestDatabase.open(engine);
        backups = new Backups(test.folder());
    }

    @AfterEach
    void close() {
        test.close();
    }

    private String medium(String content) throws IOException {
        MediaFiles files = new MediaFiles(test.folder().resolve("media"));
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (MediaFiles.Incoming incoming = files.receive(new ByteArrayInputStream(bytes), head -> 100)) {
            files.keep(incoming);
            mention(incoming.id(), content);
            return incoming.id();
        }
    }

    private void mention(String id, String name) {
        test.database()
                .write(tx -> tx.handle()
                        .createUpdate(
                                "insert into media (id, kind, content_type, size_bytes, name, created_by, created_at,"
                                        + " claimed_at) values (:id, 'image', 'image/png', 5, :name, :by, :at, :at)")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("by", name.startsWith("n") ? null : UUID.randomUUID())
                        .bind("at", MOMENT)
                        .execute());
    }

    /** Two rows in one transaction, which a backup shows both or not at all. */
    private void writePair(int number) {
        test.database().write(tx -> {
            for (String half : new String[] {"a", "b"}) {
                tx.handle()
                        .createUpdate("insert into setting (name, content, updated_at) values (:name, '1', :at)")
                        .bind("name", half + number)
                        .bind("at", MOMENT)
                        .execute();
            }
            return null;
        });
    }

    private static long count(Database database, String what) {
        return database.read(tx -> tx.handle()
                .createQuery("select count(*) from " + what)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void aBackupMadeWhileOthersWriteComesBackOnAnotherComputer() throws Exception {
        String id = medium("\"quoted\", 中文\nand a line");
        String lost = "0".repeat(64);
        mention(lost, "nobody has this file");
        byte[] key = SecretFile.in(test.folder().resolve("secrets").resolve("token-signing.key"));
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(20);
        Backups.Kept made;
        try (ExecutorService writer = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = writer.submit(() -> {
                for (int i = 0; !enough.get(); i++) {
                    writePair(i);
                    begun.countDown();
                }
            });
            begun.await();
            try {
                made = backups.make(test.database(), BackupKind.DAILY, NOW);
            } finally {
                enough.set(true);
            }
            writing.get();
        }
        assertThat(made.name()).isEqualTo("lectern-20260302T101200Z.zip");
        assertThat(backups.list()).containsExactly(made);

        Path home = test.folder().resolve("elsewhere");
        Restore.into(home, backups.path(made));

        assertThat(SecretFile.in(home.resolve("secrets").resolve("token-signing.key")))
                .isEqualTo(key);
        assertThat(Files.readString(new MediaFiles(home.resolve("media")).path(id)))
                .isEqualTo("\"quoted\", 中文\nand a line");
        assertThat(home.resolve("restoring")).doesNotExist();
        try (Database restored = Database.open(DatabaseConfig.embedded(home))) {
            assertThat(count(restored, "setting where name like 'a%'"))
                    .isGreaterThanOrEqualTo(20)
                    .isEqualTo(count(restored, "setting where name like 'b%'"));
            assertThat(count(restored, "media where created_by is null and id = '" + lost + "'"))
                    .isEqualTo(1);
            OffsetDateTime at = restored.read(tx -> tx.handle()
                    .createQuery("select created_at from media where id = :id and name = :name")
                    .bind("id", id)
                    .bind("name", "\"quoted\", 中文\nand a line")
                    .mapTo(OffsetDateTime.class)
                    .one());
            assertThat(at.toInstant()).isEqualTo(MOMENT.toInstant());
            for (String table : new String[] {"account", "category", "media"}) {
                assertThat(count(restored, table)).as(table).isEqualTo(count(test.database(), table));
            }
            restored.write(tx -> tx.handle().execute("insert into setting values ('works', '1', now())"));
        }
        assertThatThrownBy(() -> Restore.into(home, backups.path(made)))
                .isInstanceOf(BackupUnusableException.class)
                .hasMessageContaining("holds data");
    }

    @Test
    void whatIsBrokenIsRefusedAndLeavesNothing() throws IOException {
        medium("picture");
        Path file = backups.path(backups.make(test.database(), BackupKind.DAILY, NOW));
        byte[] whole = Files.readAllBytes(file);
        Path home = test.folder().resolve("elsewhere");

        byte[] turned = whole.clone();
        turned[whole.length / 3] ^= 1;
        for (byte[] content : new byte[][] {turned, Arrays.copyOf(whole, whole.length - 100), new byte[0]}) {
            Files.write(file, content);
            assertThatThrownBy(() -> Restore.into(home, file))
                    .isInstanceOf(BackupUnusableException.class)
                    .hasMessageContaining("is not a whole backup of Lectern");
        }
        assertThatThrownBy(() -> Restore.into(home, home.resolve("none.zip")))
                .isInstanceOf(BackupUnusableException.class)
                .hasMessageContaining("There is no backup");
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("lectern.lock");
        }
    }

    @Test
    void theOldestGoAndHalfOnesNeverCount() throws IOException {
        Backups.Kept asked = backups.make(test.database(), BackupKind.ASKED, NOW.minusSeconds(9));
        assertThat(asked.name()).isEqualTo("lectern-asked-20260302T101151Z.zip");
        for (int i = 0; i < 3; i++) {
            backups.make(test.database(), BackupKind.DAILY, NOW.plusSeconds(i));
        }
        Path folder = backups.path(asked).resolveSibling("");
        Files.writeString(folder.resolve("lectern-20260302T101203Z.part"), "half");
        for (String own : List.of("notes.zip", "lectern-20261332T101200Z.zip", "my-20260302T101200Z.zip")) {
            Files.writeString(folder.resolve(own), "somebody's own");
        }

        assertThat(backups.keepNewest(2)).isEqualTo(1);
        assertThat(backups.list())
                .extracting(Backups.Kept::name)
                .containsExactly("lectern-20260302T101202Z.zip", "lectern-20260302T101201Z.zip", asked.name());
        assertThat(folder.resolve("notes.zip")).exists();
        assertThat(backups.find("../backups/" + asked.name())).isEmpty();
        assertThat(backups.find("notes.zip")).isEmpty();

        Files.copy(backups.path(asked), folder.resolve("before-migration-20260302T101210Z.zip"));
        List<Backups.Kept> all = backups.list();
        assertThat(all.getFirst().kind()).isEqualTo(BackupKind.BEFORE_MIGRATION);
        assertThat(all.subList(1, 4)).extracting(backups::deleteUnlessLast).containsExactly(true, true, false);
        assertThat(backups.deleteUnlessLast(all.getFirst())).isTrue();
        assertThat(backups.list()).containsExactly(asked);

        backups.close();
        assertThatThrownBy(() -> backups.make(test.database(), BackupKind.ASKED, NOW))
                .isInstanceOf(BackupUnusableException.class)
                .hasMessageContaining("Lectern is closing");
        assertThat(backups.list()).containsExactly(asked);
    }
}
