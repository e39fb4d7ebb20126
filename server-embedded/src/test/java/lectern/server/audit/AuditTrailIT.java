package lectern.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AuditTrailIT {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final Actor EDITOR = new Actor(UUID.randomUUID(), "192.168.1.7");
    private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    private final TestDatabase test;

    AuditTrailIT(Engine engine) {
        test = TestDatabase.open(engine);
        test.database()
                .write(tx -> tx.handle()
                        .createUpdate("insert into account (id, username, role, tier, status, created_at, updated_at)"
                                + " values (:id, 'mei', 'editor', 'free', 'active', :now, :now)")
                        .bind("id", EDITOR.accountId())
                        .bind("now", NOW)
                        .execute());
    }

    @AfterEach
    void close() {
        test.close();
    }

    private record Tag(String name, int place) {}

    private void record(Instant at, Actor actor, Change... changes) {
        AuditTrail trail = new AuditTrail(Clock.fixed(at, ZoneOffset.UTC));
        test.database().write(tx -> {
            trail.record(tx, actor, List.of(changes));
            return 0;
        });
    }

    private List<AuditRow> list(AuditFilter filter, int limit, long offset) {
        return test.database().read(tx -> tx.dao(AuditDao.class).list(filter.where(), filter, limit, offset));
    }

    @Test
    void anEntryTellsWhoDidWhatToWhichThing() {
        record(NOW, EDITOR, Change.updated("tag", "t1", new Tag("旧", 1), new Tag("新", 2)));
        AuditRow row = list(ALL, 9, 0).getFirst();
        assertThat(row.createdAt()).isEqualTo(NOW);
        assertThat(row.actorId()).isEqualTo(EDITOR.accountId());
        assertThat(row.actorName()).isEqualTo("mei");
        assertThat(row.address()).isEqualTo("192.168.1.7");
        assertThat(List.of(row.action(), row.kind(), String.valueOf(row.thingId())))
                .containsExactly("update", "tag", "t1");
        assertThat(row.stateBefore()).isEqualTo("{\"name\":\"旧\",\"place\":1}");
        assertThat(row.stateAfter()).isEqualTo("{\"name\":\"新\",\"place\":2}");
    }

    @Test
    void whatWasMadeOrDeletedHasOneStateAndAnImportOneEntry() {
        record(
                NOW,
                Actor.SERVER,
                Change.created("tag", "t1", new Tag("a", 1)),
                Change.deleted("tag", "t1", new Tag("a", 1)),
                Change.bulk("import", "question", null, Map.of("created", 100_000)));
        assertThat(list(ALL, 9, 0))
                .extracting(AuditRow::action, AuditRow::stateBefore, AuditRow::stateAfter, AuditRow::actorId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("import", null, "{\"created\":100000}", null),
                        org.assertj.core.groups.Tuple.tuple("delete", "{\"name\":\"a\",\"place\":1}", null, null),
                        org.assertj.core.groups.Tuple.tuple("create", null, "{\"name\":\"a\",\"place\":1}", null));
    }

    @Test
    void filtersFindAThingAPersonAndATime() {
        record(NOW, EDITOR, Change.created("tag", "t1", 1), Change.created("tag", "t2", 2));
        record(NOW.plusSeconds(60), Actor.SERVER, Change.created("article", "t1", 3));
        assertThat(list(new AuditFilter("tag", "t1", null, null, null, null), 9, 0))
                .extracting(AuditRow::stateAfter)
                .containsExactly("1");
        assertThat(list(new AuditFilter(null, null, EDITOR.accountId(), null, null, null), 9, 0))
                .extracting(AuditRow::stateAfter)
                .containsExactly("2", "1");
        AuditFilter later = new AuditFilter(null, null, null, null, NOW.plusSeconds(60), NOW.plusSeconds(61));
        assertThat(list(later, 9, 0)).extracting(AuditRow::kind).containsExactly("article");
        AuditFilter earlier = new AuditFilter(null, null, null, null, null, NOW.plusSeconds(60));
        assertThat(list(earlier, 1, 1)).extracting(AuditRow::stateAfter).containsExactly("1");
        long count = test.database().read(tx -> tx.dao(AuditDao.class).count(earlier.where(), earlier));
        assertThat(count).isEqualTo(2);
        assertThat(list(new AuditFilter(null, null, null, "%E%", null, null), 9, 0))
                .extracting(AuditRow::stateAfter)
                .containsExactly("2", "1");
        assertThat(list(new AuditFilter(null, null, null, "%!%%", null, null), 9, 0))
                .isEmpty();
    }

    @Test
    void thingsAreCalledByTheirNames() {
        UUID mei = Objects.requireNonNull(EDITOR.accountId());
        List<AuditDao.NamedThing> names =
                test.database().read(tx -> tx.dao(AuditDao.class).names(List.of(UUID.randomUUID(), mei)));
        assertThat(names).containsExactly(new AuditDao.NamedThing(mei, "mei"));
    }

    @Test
    void aWordThatNoReaderKnowsIsNotRecorded() {
        assertThatThrownBy(() -> Change.created("gadget", "g1", 1)).hasMessageContaining("gadget");
        assertThatThrownBy(() -> Change.bulk("juggle", "tag", "t1", 1)).hasMessageContaining("juggle");
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        AuditTrail trail = new AuditTrail(Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> test.database().write(tx -> {
                    trail.record(tx, EDITOR, Change.created("tag", "t1", 1));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(list(ALL, 9, 0)).isEmpty();
    }

    @Test
    void aStateTooLargeToKeepIsToldByItsSize() {
        record(NOW, EDITOR, Change.created("article", "a1", "文".repeat(AuditTrail.LARGEST_STATE)));
        assertThat(list(ALL, 9, 0).getFirst().stateAfter())
                .isEqualTo("{\"omittedCharacters\":" + (AuditTrail.LARGEST_STATE + 2) + "}");
    }
}
