package lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportProgress;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditDao;
import lectern.server.audit.AuditFilter;
import lectern.server.audit.AuditRow;
import lectern.server.audit.AuditTrail;
import lectern.server.http.Caller;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of imports, whatever is imported. */
@ParameterizedClass
@EnumSource(Engine.class)
class ImportServiceIT {
    private static final Caller HEAD =
            new Caller(new UUID(0, 1), new UUID(0, 2), Role.SUPER_ADMIN, EnumSet.allOf(Permission.class), Instant.MAX);

    private static final Instant NOW = Instant.now();

    private final TestDatabase test;
    private final NamesTarget names = new NamesTarget();
    private ImportService imports;

    ImportServiceIT(Engine engine) {
        test = TestDatabase.open(engine);
        imports = service(NOW);
    }

    private ImportService service(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        TakingBack takingBack = new TakingBack(test.database(), clock);
        return new ImportService(test.database(), List.of(names), new AuditTrail(clock), takingBack, clock, folder());
    }

    private Path folder() {
        return test.folder().resolve("imports");
    }

    @AfterEach
    void close() {
        imports.close();
        test.close();
    }

    private UUID staged(String file) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return UUID.fromString(imports.staging()
                .stage(bytes, "names.csv", null, null, HEAD, Actor.SERVER)
                .batch()
                .id());
    }

    private static String file(int rows) {
        StringBuilder file = new StringBuilder("姓名\n");
        for (int i = 0; i < rows; i++) {
            file.append("name").append(i).append('\n');
        }
        return file.toString();
    }

    private static final Duration LONG = Duration.ofMinutes(1);

    private ImportBatch ended(UUID id) {
        ImportBatch batch = imports.get(id, LONG);
        assertThat(batch.state().running()).as("the answer waits for the end").isFalse();
        return batch;
    }

    private long made(UUID id) {
        return test.database().read(tx -> NamesTarget.count(tx, id));
    }

    private List<Path> files() throws java.io.IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    @Test
    void whatIsCancelledLeavesNothing() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        names.hold(gate);
        UUID id = staged(file(3_000));
        UUID next = staged(file(1));
        imports.apply(id, Actor.SERVER);
        imports.check(next, Actor.SERVER);
        names.begun.await();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.APPLYING);
        assertThat(imports.get(id).progress()).isEqualTo(new ImportProgress(0, 0));
        assertConflict(() -> imports.apply(id, Actor.SERVER), "under way");
        assertConflict(() -> imports.check(id, Actor.SERVER), "under way");
        assertConflict(() -> imports.discard(id), "under way");
        assertConflict(() -> imports.undo(id, Actor.SERVER), "under way");
        imports.cancel(next);
        imports.cancel(id);
        gate.countDown();
        ImportBatch cancelled = ended(id);
        assertThat(cancelled.state()).isEqualTo(ImportState.STAGED);
        assertThat(cancelled.failure()).isNotNull();
        assertThat(cancelled.failure().message()).contains("cancelled");
        assertThat(made(id)).isZero();
        assertThat(ended(next).state()).as("that which waited").isEqualTo(ImportState.STAGED);
        imports.apply(id, Actor.SERVER);
        assertThat(ended(id).counts().create()).isEqualTo(3_000);
    }

    private static void assertConflict(Runnable call, String words) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(e).hasMessageContaining(words);
        });
    }

    @Test
    void aStopInTheMiddleLeavesNothingAndTheNextStartPutsItRight() throws Exception {
        UUID checked = staged(file(2));
        imports.check(checked, Actor.SERVER);
        assertThat(ended(checked).state()).isEqualTo(ImportState.CHECKED);
        UUID staged = staged(file(2));
        // As a process leaves them that was killed amid its work.
        test.database().write(tx -> tx.dao(ImportDao.class).beginApply(checked));
        test.database().write(tx -> tx.dao(ImportDao.class).beginCheck(staged));
        imports.close();
        imports = service(NOW);
        assertThat(imports.get(checked).state()).isEqualTo(ImportState.CHECKED);
        assertThat(imports.get(staged).state()).isEqualTo(ImportState.STAGED);
        assertThat(imports.get(staged).failure()).isNotNull();
        assertThat(imports.rows(checked, null, 1, 9).items()).hasSize(2);
        imports.apply(checked, Actor.SERVER);
        assertThat(ended(checked).state()).isEqualTo(ImportState.APPLIED);
        assertThat(imports.get(checked).failure()).isNull();
    }

    @Test
    void closingStopsWhatIsUnderWay() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        names.hold(gate);
        UUID id = staged(file(3_000));
        imports.apply(id, Actor.SERVER);
        names.begun.await();
        try (var closer = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var closing = closer.submit(imports::close);
            gate.countDown();
            closing.get();
        }
        imports = service(NOW);
        ImportBatch after = imports.get(id);
        assertThat(after.state()).isIn(ImportState.STAGED, ImportState.APPLIED);
        assertThat(made(id)).isEqualTo(after.state() == ImportState.APPLIED ? 3_000 : 0);
    }

    @Test
    void stagedFilesVanishAfterADay() throws Exception {
        UUID old = staged(file(1));
        UUID applied = staged(file(1));
        imports.apply(applied, Actor.SERVER);
        ended(applied);
        assertThat(imports.leftovers().sweep()).isZero();
        assertThat(files()).hasSize(1);
        imports.close();
        imports = service(NOW.plus(Duration.ofHours(25)));
        assertThatThrownBy(() -> imports.get(old)).hasMessageContaining("not found");
        assertThat(imports.list(1, 9, null, null, HEAD).items())
                .extracting(ImportBatch::state)
                .containsExactly(ImportState.APPLIED);
        assertThat(imports.leftovers().sweep()).isEqualTo(1);
        assertThat(files()).isEmpty();
        assertThat(imports.get(applied).state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void findingsArePagedByOutcome() {
        StringBuilder file = new StringBuilder("name\n");
        for (int i = 0; i < 10_000; i++) {
            file.append(i % 100 == 0 ? "bad" : "name" + i).append('\n');
        }
        UUID id = staged(file.toString());
        imports.check(id, Actor.SERVER);
        assertThat(ended(id).counts().refuse()).isEqualTo(100);
        Page<RowFinding> last = imports.rows(id, RowOutcome.REFUSE, 5, 20);
        assertThat(last.pagination().total()).isEqualTo(100);
        assertThat(last.pagination().hasNext()).isFalse();
        assertThat(last.items()).hasSize(20).last().satisfies(row -> {
            assertThat(row.row()).isEqualTo(9_902);
            assertThat(row.details().getFirst().value()).isEqualTo("bad");
        });
        assertThat(imports.rows(id, null, 100, 100).items())
                .hasSize(100)
                .last()
                .satisfies(row -> assertThat(row.row()).isEqualTo(10_001));
        assertThat(imports.rows(id, RowOutcome.SAME, 1, 20).items()).isEmpty();
        assertThat(imports.rows(id, RowOutcome.REFUSE, 6, 20).items()).isEmpty();
    }

    @Test
    void importsAndTheirUndoingAreAudited() {
        UUID id = staged(file(2));
        Actor mei = new Actor(null, "10.0.0.7");
        imports.apply(id, mei);
        ended(id);
        imports.undo(id, mei);
        List<AuditRow> trail = test.database()
                .read(tx -> tx.dao(AuditDao.class)
                        .list(
                                new AuditFilter("tag", id.toString(), null, null, null, null).where(),
                                new AuditFilter("tag", id.toString(), null, null, null, null),
                                9,
                                0));
        assertThat(trail).extracting(AuditRow::action).containsExactly("undo", "import");
        assertThat(trail).allSatisfy(entry -> {
            assertThat(entry.address()).isEqualTo("10.0.0.7");
            assertThat(entry.stateAfter()).contains("2");
        });
    }

    @Test
    void anUndoThatIsRefusedLeavesTheImportAsItWas() {
        UUID id = staged(file(2));
        imports.apply(id, Actor.SERVER);
        ended(id);
        test.database().write(tx -> tx.handle().execute("delete from revision where feature like '%name1'"));
        assertConflict(() -> imports.undo(id, Actor.SERVER), "changed");
        assertThat(imports.get(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(made(id)).isEqualTo(1);
    }
}
