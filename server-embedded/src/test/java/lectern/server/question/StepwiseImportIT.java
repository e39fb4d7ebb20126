package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import lectern.model.importing.BadRows;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportState;
import lectern.model.importing.UndoReport;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.Actor;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports of more questions than are kept at once: all or nothing, whatever comes between. */
@ParameterizedClass
@EnumSource(Engine.class)
class StepwiseImportIT {
    private static final int HELD_AT = 7_000;
    private static final int NEW = 9_000;
    private static final String AS_BEFORE = "stem_text like 'old %' and difficulty = " + Bank.OLD_DIFFICULTY;

    private final TestDatabase test;
    private final Bank bank;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ImportParts parts;
    private final SearchService search;

    StepwiseImportIT(Engine engine) {
        test = TestDatabase.open(engine);
        bank = new Bank(test.database());
        bank.fill();
        parts = new ImportParts(test.database(), test.folder(), target -> new HeldTarget(target, HELD_AT, gate));
        search = new SearchService(test.database(), new CatalogService(test.database()));
    }

    @AfterEach
    void close() {
        gate.countDown();
        parts.close();
        search.close();
        test.close();
    }

    private boolean steps() {
        return test.database().keepsSteps();
    }

    /** @param kept new questions that somebody had changed */
    private void assertNothingIsLeft(int kept) {
        assertThat(bank.count("stem_text like 'new %'")).isEqualTo(kept);
        assertThat(bank.count("import_id is not null")).isZero();
        assertThat(bank.images()).isZero();
        assertThat(Bank.found(search, "古城")).isEqualTo(kept);
        assertThat(Bank.found(search, "old")).isEqualTo(Bank.OLD);
    }

    @Test
    void aRefusalAtTheLastRowLeavesNothing() {
        gate.countDown();
        String file = Bank.file("maths", NEW) + "maths,text,9,the last,right,wrong,,,,,,,\n";
        UUID id = parts.staged(file, BadRows.REFUSE_ALL);
        parts.imports.apply(id, Actor.SERVER);
        ImportBatch refused = parts.ended(id);
        assertThat(refused.state()).isEqualTo(ImportState.STAGED);
        assertThat(refused.failure()).isNotNull();
        assertThat(refused.failure().code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertNothingIsLeft(0);
        assertThat(bank.count(AS_BEFORE)).isEqualTo(Bank.OLD);
        assertThat(bank.categories()).containsExactly("arts");

        DomainException csv = catchThrowableOfType(
                DomainException.class,
                () -> parts.csv.importCsv(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), true, Actor.SERVER));
        assertThat(csv.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertNothingIsLeft(0);
        assertThat(bank.categories()).containsExactly("arts");
        assertThat(parts.imports.list(1, 9, null, null, ImportParts.HEAD).items())
                .as("what a route refused has no place in the history")
                .extracting(ImportBatch::id)
                .containsExactly(id.toString());
    }

    @Test
    void whatIsCancelledIsTakenBackButForWhatOthersChanged() {
        UUID id = parts.staged(Bank.file("maths", NEW), BadRows.REFUSE_ALL);
        parts.imports.apply(id, Actor.SERVER);
        parts.awaitRows(id, HELD_AT);
        long seen = bank.count("stem_text like 'new %'");
        if (steps()) {
            assertThat(seen).as("editors see what is kept").isBetween(4_000L, (long) HELD_AT);
            assertThat(Bank.found(search, "古城")).isEqualTo(seen);
            // An editor takes one of each in hand.
            change("new 7 古城");
            change("old 7");
        } else {
            assertThat(seen).isZero();
        }
        assertThat(bank.count("status <> 'draft'")).isZero();
        parts.imports.cancel(id);
        gate.countDown();
        ImportBatch cancelled = parts.ended(id);
        assertThat(cancelled.state()).isEqualTo(ImportState.STAGED);
        assertThat(cancelled.failure()).isNotNull();
        assertThat(cancelled.failure().message()).contains("cancelled");
        assertNothingIsLeft(steps() ? 1 : 0);
        assertThat(bank.count(AS_BEFORE)).isEqualTo(Bank.OLD - (steps() ? 1 : 0));
        assertThat(bank.count("difficulty = 2")).isEqualTo(steps() ? 2 : 0);
        assertThat(bank.categories()).isEqualTo(steps() ? List.of("arts", "maths") : List.of("arts"));

        parts.imports.apply(id, Actor.SERVER);
        ImportBatch applied = parts.ended(id);
        assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
        assertThat(applied.counts().create() + applied.counts().update()).isEqualTo(NEW + Bank.OLD);
        assertThat(Bank.found(search, "古城")).isEqualTo(NEW);
        UndoReport undone = parts.imports.undo(id, Actor.SERVER);
        assertThat(undone.removed() + undone.restored()).isEqualTo(NEW + Bank.OLD);
        assertNothingIsLeft(steps() ? 1 : 0);
    }

    private void change(String stem) {
        test.database()
                .write(tx -> tx.handle()
                        .createUpdate(
                                "update question set difficulty = 2, version = version + 1 where stem_text = :stem")
                        .bind("stem", stem)
                        .execute());
    }
}
