package lectern.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import lectern.model.backup.BackupKind;
import lectern.model.backup.BackupState;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Backups;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackupServiceIT {
    private static final Instant NOW = Instant.parse("2026-03-02T10:12:00Z");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestDatabase test = TestDatabase.open(Engine.H2);
    private final Backups backups = new Backups(test.folder());
    private final HeldClock clock = new HeldClock();
    private final BackupMaker maker = new BackupMaker(test.database(), backups, clock);
    private int kept = 14;
    private final DailyBackup daily = new DailyBackup(backups, maker, () -> kept, clock);
    private final BackupService service =
            new BackupService(test.database(), backups, maker, daily, new AuditTrail(clock), clock);

    @AfterEach
    void close() {
        clock.going.countDown();
        maker.close();
        test.close();
    }

    /** Stands where the test puts it; whoever makes a backup can be held when they ask it. */
    private static final class HeldClock extends Clock {
        final AtomicReference<Instant> time = new AtomicReference<>(NOW);
        volatile CountDownLatch going = new CountDownLatch(0);

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().equals("backup")) {
                try {
                    going.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Objects.requireNonNull(time.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void eachDayThatLecternRunsHasItsBackupAndAsManyAreKeptAsTheSchoolDecides() {
        for (int hour = 0; hour < 24 * 6; hour += 12) {
            clock.time.set(NOW.plus(Duration.ofHours(hour)));
            kept = 3;
            assertThat(daily.makeIfDue()).as("after %d hours", hour).isEqualTo(hour % 24 == 0 ? 1 : 0);
        }
        assertThat(backups.list())
                .hasSize(3)
                .first()
                .satisfies(newest -> assertThat(newest.made()).isEqualTo(NOW.plus(Duration.ofDays(5))));
        assertThat(daily.nextDue(backups.list()))
                .isEqualTo(NOW.plus(Duration.ofDays(5)).plus(Duration.ofHours(20)));
    }

    @Test
    void whoAsksWhileOneIsBeingMadeHasThatOne() {
        clock.going = new CountDownLatch(1);
        assertThat(service.make(Actor.SERVER).making()).isTrue();
        assertThat(service.make(Actor.SERVER).making()).isTrue();
        assertThat(service.state(Duration.ofMillis(1)).making()).isTrue();
        clock.going.countDown();

        BackupState state = service.state(LONG);
        assertThat(state.making()).isFalse();
        assertThat(state.failure()).isNull();
        assertThat(state.nextDue()).isEqualTo(NOW.plus(Duration.ofHours(20)));
        assertThat(state.backups()).singleElement().satisfies(backup -> {
            assertThat(backup.kind()).isEqualTo(BackupKind.ASKED);
            assertThat(backup.madeAt()).isEqualTo(NOW);
            assertThat(backup.bytes()).isPositive();
        });
    }

    private String failure() {
        return Objects.requireNonNull(service.state(LONG).failure()).message();
    }

    @Test
    void whatFailsIsToldUntilATrySucceeds() throws IOException {
        Path folder = test.folder().resolve("backups");
        Files.writeString(folder, "in the way");
        service.make(Actor.SERVER);
        assertThat(failure()).isEqualTo("The backups cannot be listed: " + folder);
        Files.delete(folder);
        assertThat(failure()).startsWith("No backup could be made in " + folder);

        Path inTheWay = folder.resolve("lectern-20260302T101200Z.part");
        Files.createDirectories(inTheWay.resolve("x"));
        assertThat(daily.makeIfDue()).isZero();
        assertThat(failure()).startsWith("No backup could be made in " + folder);
        service.make(Actor.SERVER);
        assertThat(service.state(LONG).failure()).isNull();
        assertThat(service.state(LONG).backups()).hasSize(1);
    }
}
