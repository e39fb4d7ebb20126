package lectern.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.notification.NotificationType;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import lectern.server.identity.PreferenceService;
import lectern.server.privacy.Person;
import lectern.server.realtime.ChannelLimits;
import lectern.server.realtime.Channels;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class NotificationDaoIT {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");

    private final TestDatabase test;
    private final UUID ann;
    private final UUID ben;

    NotificationDaoIT(Engine engine) {
        test = TestDatabase.open(engine);
        ann = account();
        ben = account();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private UUID account() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        test.database()
                .write(tx -> tx.handle()
                        .createUpdate("""
                                insert into account (id, role, tier, status, created_at, updated_at)
                                values (:id, 'student', 'free', 'active', :now, :now)
                                """)
                        .bind("id", id)
                        .bind("now", NOW)
                        .execute());
        return id;
    }

    private UUID told(UUID whom, UUID about, Duration ago) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        test.database().write(tx -> {
            tx.dao(NotificationDao.class)
                    .insert(id, whom, NotificationType.MESSAGE, "你好", "{\"a\":\"b\"}", "t", about, NOW.minus(ago));
            return null;
        });
        return id;
    }

    private void readAgo(UUID id, Duration ago) {
        test.database().write(tx -> {
            tx.dao(NotificationDao.class).read(ann, List.of(id), NOW.minus(ago));
            return null;
        });
    }

    private List<UUID> held(UUID whom) {
        return test.database().read(tx -> tx.dao(NotificationDao.class).all(whom)).stream()
                .map(NotificationRow::id)
                .toList();
    }

    @Test
    void keepsListsAndForgets() {
        UUID first = told(ann, ben, Duration.ofDays(2));
        UUID second = told(ann, ann, Duration.ofDays(1));
        UUID bens = told(ben, ann, Duration.ofDays(1));
        test.database().write(tx -> {
            NotificationDao dao = tx.dao(NotificationDao.class);
            assertThat(dao.find(ann, first))
                    .contains(new NotificationRow(
                            first,
                            NotificationType.MESSAGE,
                            "你好",
                            "{\"a\":\"b\"}",
                            "t",
                            NOW.minus(Duration.ofDays(2)),
                            null));
            assertThat(dao.find(ben, first)).isEmpty();
            dao.read(ann, List.of(first, bens), NOW);
            dao.read(ann, List.of(first), NOW.plusSeconds(9));
            assertThat(dao.find(ann, first).orElseThrow().readAt()).as("stays").isEqualTo(NOW);
            assertThat(dao.list(ann, null, 10, 0))
                    .extracting(NotificationRow::id)
                    .containsExactly(second, first);
            assertThat(dao.list(ann, true, 10, 0))
                    .extracting(NotificationRow::id)
                    .containsExactly(first);
            assertThat(dao.list(ann, false, 10, 0))
                    .extracting(NotificationRow::id)
                    .containsExactly(second);
            assertThat(dao.count(ann, null)).isEqualTo(2);
            assertThat(dao.count(ben, false)).isEqualTo(1);
            assertThat(dao.toldOf("t", NOW.minus(Duration.ofDays(1)))).containsExactlyInAnyOrder(ann, ben);
            assertThat(dao.toldOf("u", NOW.minus(Duration.ofDays(1)))).isEmpty();
            dao.deleteOf("t", NOW.minus(Duration.ofDays(1)));
            assertThat(dao.list(ann, null, 10, 0))
                    .as("what was told before stays")
                    .extracting(NotificationRow::id)
                    .containsExactly(first);
            dao.insert(bens, ben, NotificationType.MESSAGE, "你好", "{}", "t", ann, NOW);
            new NotificationPersonalData().forget(tx, new Person(ann, Set.of("Ann")));
            return null;
        });
        assertThat(held(ann)).isEmpty();
        assertThat(held(ben)).as("ann is not named in it any more").isEmpty();
    }

    @Test
    void theOldAreArchivedAndTheVeryOldDeleted() {
        UUID fresh = told(ann, ben, Duration.ofDays(29));
        UUID readLately = told(ann, ben, Duration.ofDays(91));
        UUID read = told(ann, ben, Duration.ofDays(32));
        readAgo(read, Duration.ofDays(31));
        UUID unread = told(ann, ben, Duration.ofDays(31));
        UUID old = told(ann, ben, Duration.ofDays(91));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (Channels channels = Channels.on(
                test.database(),
                ChannelLimits.standard(),
                new Bodies(Json.strict()),
                new io.micrometer.core.instrument.simple.SimpleMeterRegistry(),
                clock,
                sightings -> {})) {
            NotificationService service = new NotificationService(
                    test.database(), channels, new PreferenceService(test.database(), clock), clock);
            service.read(ann, List.of(fresh.toString(), readLately.toString()));
            assertThat(List.of(0, 1, 2, 3).parallelStream()
                            .mapToInt(node -> service.archive())
                            .sum())
                    .as("once in all, however many servers do it")
                    .isEqualTo(2);
            assertThat(service.list(ann, null, 1, 10).items())
                    .extracting(notification -> UUID.fromString(notification.id()))
                    .containsExactly(unread, readLately, fresh);
            service.clear(ann);
            assertThat(held(ann)).as("what is archived stays").containsExactly(read, old);

            Clock later = Clock.fixed(NOW.plus(Duration.ofDays(300)), ZoneOffset.UTC);
            new NotificationService(test.database(), channels, new PreferenceService(test.database(), later), later)
                    .archive();
            assertThat(held(ann)).as("a year is over for one").containsExactly(read);
            test.database()
                    .write(tx -> service.notify(
                            tx, ann, NotificationDraft.of(NotificationType.MESSAGE, Map.of("k", "v"), null)));
            assertThat(service.unread(ann)).isEqualTo(1);
        }
    }
}
