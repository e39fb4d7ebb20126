package lectern.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.page.Navigator;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.identity.Me;
import lectern.model.identity.Role;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowCounts;
import lectern.model.importing.UndoReport;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportHistoryViewModelTest {
    private static final ImportBatch APPLIED = batch("i1", ImportState.APPLIED, new RowCounts(3, 3, 0, 0, 0, 0));
    private static final ImportBatch STAGED = batch("i2", ImportState.STAGED, RowCounts.NONE);

    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Navigator navigator = new Navigator();
    private final ImportHistoryViewModel model = new ImportHistoryViewModel(
            client, TaskRunner.sameThread(failures), messages, navigator, ImportKind.QUESTIONS);

    @BeforeEach
    void script() {
        server.answerPage("GET /api/admin/imports", List.of(STAGED, APPLIED))
                .answerPage("GET /api/admin/categories", List.of())
                .answerPage("GET /api/admin/imports/i1/rows", List.of())
                .answer(
                        "GET /api/auth/me",
                        new Me("u1", "ada", "Ada", null, "free", Role.EDITOR, Set.of(), 0, 0, 0, 0, 0));
        model.show();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void theListFollowsItsFilters() {
        assertThat(model.batches().items()).containsExactly(STAGED, APPLIED);
        assertThat(model.by(APPLIED)).isEqualTo("Ada");
        assertThat(model.by(batch("i3", ImportState.APPLIED, APPLIED.counts(), "Grace")))
                .isEqualTo("Grace");
        assertThat(server.calls()).contains("GET /api/admin/imports?page=1&limit=50&kind=questions");
        model.kindProperty().set(Optional.empty());
        model.stateProperty().set(Optional.of(ImportState.APPLIED));
        assertThat(server.calls().getLast()).isEqualTo("GET /api/admin/imports?page=1&limit=50&state=applied");
        failures.assertNone();
    }

    @Test
    void anImportIsTakenBack() {
        model.choose(APPLIED);
        assertThat(server.calls().getLast()).isEqualTo("GET /api/admin/imports/i1/rows?page=1&limit=100");
        ImportBatch undone = batch("i1", ImportState.UNDONE, APPLIED.counts());
        server.answer("POST /api/admin/imports/i1/undo", new UndoReport(3, 0, List.of(), List.of("history")))
                .answer("GET /api/admin/imports/i1", undone);
        model.undo();

        assertThat(model.batches().items()).containsExactly(STAGED, undone);
        assertThat(Objects.requireNonNull(model.undoneProperty().get()).removed())
                .isEqualTo(3);
        failures.assertNone();
    }

    @Test
    void whyItCannotBeTakenBackIsSaidOnThePage() {
        model.choose(APPLIED);
        server.refuse("POST /api/admin/imports/i1/undo", ErrorCode.CONFLICT, "1 question was answered since");
        model.undo();
        assertThat(Objects.requireNonNull(model.refusalProperty().get()).message())
                .isEqualTo("1 question was answered since");
        assertThat(model.batches().items()).contains(APPLIED);
        failures.assertNone();
    }

    @Test
    void oneThatWasOnlyUploadedIsGoneOnWithOrThrownAway() {
        model.choose(STAGED);
        model.undo();
        model.goOn();
        assertThat(navigator.place()).isEqualTo(new ImportPlace(ImportKind.QUESTIONS, null, "i2"));

        server.answer("DELETE /api/admin/imports/i2", null).answerPage("GET /api/admin/imports", List.of(APPLIED));
        model.discard();
        assertThat(server.calls()).contains("DELETE /api/admin/imports/i2");
        assertThat(model.batches().items()).containsExactly(APPLIED);
        assertThat(model.chosenProperty().get()).isNull();
        failures.assertNone();
    }

    private static ImportBatch batch(String id, ImportState state, RowCounts counts) {
        return batch(id, state, counts, null);
    }

    private static ImportBatch batch(String id, ImportState state, RowCounts counts, @Nullable String by) {
        return new ImportBatch(
                id,
                ImportKind.QUESTIONS,
                state,
                ImportFormat.CSV,
                "questions.csv",
                6,
                null,
                counts,
                List.of(),
                "u1",
                by,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null);
    }
}
