package lectern.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.importing.ImportViewModel.Step;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Place;
import lectern.desktop.task.SteppedTasks;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportField;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportLayout;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.StagedImport;
import lectern.model.importing.UndoReport;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String ONE = "/api/admin/imports/i1";
    private static final List<String> COLUMNS = List.of("stemText", "correctAnswer", "");
    private static final RowCounts CLEAN = new RowCounts(3, 2, 0, 1, 0, 0);
    private static final RowCounts SPOILT = new RowCounts(3, 2, 0, 0, 0, 1);

    private record Elsewhere(String room) implements Place {}

    @TempDir
    Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Navigator navigator = new Navigator();
    private final ImportDesk desk = new ImportDesk();
    private final ImportViewModel model = model(TaskRunner.sameThread(failures));

    private ImportViewModel model(TaskRunner tasks) {
        return new ImportViewModel(
                client, tasks, messages, navigator, desk, kind -> new Elsewhere(ImportRooms.of(kind)));
    }

    @BeforeEach
    void categories() {
        server.answerPage("GET /api/admin/categories", List.of());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aFileIsStagedAndAgreesToNewCategories() throws IOException {
        stage(COLUMNS, List.of());
        model.choose(file());

        assertThat(server.calls())
                .containsExactly(
                        "POST /api/admin/imports?fileName=questions.csv&likely=questions a;b;c\n",
                        "PUT " + ONE + "/options " + body(options(COLUMNS, true)));
        assertThat(model.stepProperty().get()).isEqualTo(Step.FILE);
        assertThat(model.nextPossible().get()).isTrue();
        failures.assertNone();
    }

    @Test
    void aFileThatTheServerRefusesIsSaidOnThePage() throws IOException {
        server.refuse("POST /api/admin/imports", ErrorCode.CSV_PARSE_ERROR, "the file is empty: choose another");
        model.choose(file());

        Remark problem = Objects.requireNonNull(model.file().problemProperty().get());
        assertThat(problem.reason()).isEqualTo("the file is empty");
        assertThat(problem.mend()).isEqualTo("choose another");
        assertThat(model.nextPossible().get()).isFalse();
        failures.assertNone();
    }

    @Test
    void whatIsMissingKeepsThePersonAtTheColumns() throws IOException {
        stage(COLUMNS, List.of("distractor1"));
        model.choose(file());
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.COLUMNS);
        assertThat(model.nextPossible().get()).isFalse();
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.COLUMNS);

        List<String> mapped = List.of("stemText", "correctAnswer", "distractor1");
        server.answer("PUT " + ONE + "/options", staged(options(mapped, true), List.of(), ImportState.STAGED));
        model.file().change(now -> Options.map(now, 2, "distractor1"));
        assertThat(server.calls().getLast()).isEqualTo("PUT " + ONE + "/options " + body(options(mapped, true)));
        assertThat(model.nextPossible().get()).isTrue();
    }

    @Test
    void aFieldHasOneColumn() {
        ImportOptions moved = Options.map(options(COLUMNS, true), 2, "stemText");
        assertThat(moved.columns()).containsExactly("", "correctAnswer", "stemText");
    }

    @Test
    void changesWhileOneIsOnItsWayGoTogether() throws IOException {
        SteppedTasks steps = new SteppedTasks(failures);
        ImportViewModel stepped = model(steps.runner());
        stage(COLUMNS, List.of());
        stepped.choose(file());
        steps.all();
        int before = server.calls().size();
        stepped.file().change(now -> Options.fix(now, "categoryId", "h"));
        stepped.file().change(now -> Options.fix(now, "categoryId", "hi"));
        stepped.file().change(now -> Options.fix(now, "categoryId", "history"));
        assertThat(stepped.file().settledProperty().get()).isFalse();
        assertThat(stepped.nextPossible().get()).isFalse();
        steps.all();

        assertThat(server.calls().subList(before, server.calls().size()))
                .extracting(call -> call.replaceAll(".*\"fixed\":", "").replaceAll("}.*", "}"))
                .containsExactly("{\"categoryId\":\"h\"}", "{\"categoryId\":\"history\"}");
        assertThat(stepped.file().settledProperty().get()).isTrue();
    }

    @Test
    void badRowsAreNamedAndStandAgainstTheImportUntilTheyAreSkipped() throws IOException {
        check(SPOILT);
        assertThat(model.check().findings().outcomeProperty().get()).isEqualTo(Optional.of(RowOutcome.REFUSE));
        assertThat(model.check().findings().lines())
                .extracting(
                        FindingLine::row,
                        line -> line.remark().column(),
                        line -> line.remark().reason())
                .containsExactly(tuple(3L, "level", "is no difficulty"), tuple(3L, "answer", "must not be blank"));
        assertThat(model.runPossible().get()).isFalse();

        ImportOptions skipping = Options.badRows(options(COLUMNS, true), BadRows.SKIP);
        server.answer("PUT " + ONE + "/options", staged(skipping, List.of(), ImportState.STAGED));
        model.check().choose(skipping);
        assertThat(server.calls()).contains("PUT " + ONE + "/options " + body(skipping));
        assertThat(model.runPossible().get()).isTrue();
        failures.assertNone();
    }

    @Test
    void nothingNewIsNothingToImport() throws IOException {
        check(new RowCounts(2, 0, 0, 2, 0, 0));
        assertThat(model.check().findings().outcomeProperty().get()).isEmpty();
        assertThat(model.runPossible().get()).isFalse();
    }

    @Test
    void aFileThatBreaksOffIsSaidAndCanBeReadAgain() throws IOException {
        WireError broken = new WireError(
                ErrorCode.CSV_PARSE_ERROR,
                "The file can't be read",
                List.of(new ErrorDetail(null, "a quote is open: close it", 7L, null)),
                null);
        stage(COLUMNS, List.of());
        server.answer("POST " + ONE + "/check", batch(options(COLUMNS, true), ImportState.CHECKING, RowCounts.NONE))
                .answer("GET " + ONE, failed(broken));
        toCheck();

        ImportBatch checked =
                Objects.requireNonNull(model.check().checkedProperty().get());
        assertThat(Remark.of(Objects.requireNonNull(checked.failure())))
                .isEqualTo(new Remark(7, "", "", "a quote is open", "close it"));
        assertThat(model.runPossible().get()).isFalse();
        assertThat(model.rereadPossible().get()).isTrue();
    }

    @Test
    void aMendedFileIsReadAgainWithAllThatWasSaidOfIt() throws IOException {
        check(SPOILT);
        model.reread();

        assertThat(server.calls()).contains("DELETE " + ONE);
        assertThat(model.stepProperty().get()).isEqualTo(Step.CHECK);
        assertThat(model.check().checkedProperty().get()).isNotNull();
        failures.assertNone();
    }

    @Test
    void itIsWrittenAndTakenBack() throws IOException {
        check(CLEAN);
        apply();
        assertThat(model.stepProperty().get()).isEqualTo(Step.RESULT);
        assertThat(model.running().undoable().get()).isTrue();
        assertThat(model.running().publishable().get()).isTrue();

        server.refuse("POST " + ONE + "/undo", ErrorCode.CONFLICT, "2 questions were changed since");
        model.running().undo();
        assertThat(Objects.requireNonNull(model.running().refusalProperty().get())
                        .message())
                .isEqualTo("2 questions were changed since");

        server.answer("POST " + ONE + "/undo", new UndoReport(2, 0, List.of(), List.of()))
                .answer("GET " + ONE, batch(options(COLUMNS, true), ImportState.UNDONE, CLEAN));
        model.running().undo();
        assertThat(model.running().refusalProperty().get()).isNull();
        assertThat(model.running().undoable().get()).isFalse();
        assertThat(model.running().publishable().get()).isFalse();
        failures.assertNone();
    }

    @Test
    void whatIsEndedOnTheWayLeavesNothing() throws IOException {
        SteppedTasks steps = new SteppedTasks(failures);
        ImportViewModel stepped = model(steps.runner());
        stage(COLUMNS, List.of());
        stepped.choose(file());
        steps.all();
        checked(CLEAN);
        stepped.next();
        stepped.next();
        steps.all();
        ImportBatch writing = batch(options(COLUMNS, true), ImportState.APPLYING, CLEAN);
        server.answer("POST " + ONE + "/apply", writing)
                .answer("POST " + ONE + "/cancel", batch(options(COLUMNS, true), ImportState.CHECKED, CLEAN));
        stepped.run();
        stepped.running().cancel();
        steps.all();

        assertThat(stepped.stepProperty().get()).isEqualTo(Step.CHECK);
        assertThat(stepped.stoppedProperty().get()).isTrue();
        assertThat(stepped.runPossible().get()).isTrue();
        failures.assertNone();
    }

    @Test
    void leavingAndComingBackLosesNothing() throws IOException {
        ImportPlace place = new ImportPlace(ImportKind.QUESTIONS, file(), null);
        stage(COLUMNS, List.of());
        model.show(place);
        model.next();
        model.hide();

        server.answer("GET " + ONE, batch(options(COLUMNS, true), ImportState.STAGED, RowCounts.NONE))
                .answer("GET " + ONE + "/layout", staged(options(COLUMNS, true), List.of(), ImportState.STAGED));
        ImportViewModel later = model(TaskRunner.sameThread(failures));
        later.show(place);
        assertThat(later.stepProperty().get()).isEqualTo(Step.COLUMNS);
        assertThat(later.rereadPossible().get()).isTrue();
        assertThat(server.calls().stream().filter(call -> call.startsWith("POST /api/admin/imports?")))
                .as("uploaded once")
                .hasSize(1);
    }

    @Test
    void whatIsDoneMeanwhileShowsItsResult() {
        server.answer("GET " + ONE, batch(options(COLUMNS, true), ImportState.APPLIED, CLEAN));
        model.show(new ImportPlace(ImportKind.QUESTIONS, null, "i1"));
        assertThat(model.stepProperty().get()).isEqualTo(Step.RESULT);
        model.exits().openRoom();
        assertThat(navigator.place()).isEqualTo(new Elsewhere("question"));
    }

    @Test
    void anImportThatVanishedBeginsAnew() {
        desk.hold(new ImportDesk.Held("i1", null, true));
        server.refuse("GET " + ONE, ErrorCode.NOT_FOUND, "There is no such import");
        model.show(ImportPlace.of(ImportKind.ARTICLES));
        assertThat(model.stepProperty().get()).isEqualTo(Step.FILE);
        assertThat(desk.held()).isNull();
        failures.assertNone();
    }

    @Test
    void findingsGoIntoAFileForASpreadsheetProgram() throws IOException {
        check(SPOILT);
        Path report = folder.resolve("findings.csv");
        model.check().findings().save(report);
        assertThat(Files.readString(report))
                .startsWith("\uFEFFRow,What happens,")
                .contains("3,To be mended,How deep?,level,'=9,is no difficulty,write 1 to 5");
    }

    private void apply() {
        server.answer("POST " + ONE + "/apply", batch(options(COLUMNS, true), ImportState.APPLYING, CLEAN))
                .answer("GET " + ONE, batch(options(COLUMNS, true), ImportState.APPLIED, CLEAN));
        model.run();
    }

    private void check(RowCounts counts) throws IOException {
        stage(COLUMNS, List.of());
        checked(counts);
        toCheck();
    }

    private void checked(RowCounts counts) {
        server.answer("POST " + ONE + "/check", batch(options(COLUMNS, true), ImportState.CHECKING, RowCounts.NONE))
                .answer("GET " + ONE, batch(options(COLUMNS, true), ImportState.CHECKED, counts))
                .answerPage(
                        "GET " + ONE + "/rows",
                        List.of(new RowFinding(
                                3,
                                RowOutcome.REFUSE,
                                "How deep?",
                                null,
                                List.of(
                                        new ErrorDetail("level", "is no difficulty: write 1 to 5", 3L, "=9"),
                                        new ErrorDetail("answer", "must not be blank: write something", 3L, "")))));
    }

    private void toCheck() throws IOException {
        model.choose(file());
        model.next();
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CHECK);
    }

    private void stage(List<String> columns, List<String> missing) {
        server.answer("POST /api/admin/imports", staged(options(columns, false), missing, ImportState.STAGED))
                .answer("PUT " + ONE + "/options", staged(options(columns, true), missing, ImportState.STAGED))
                .answer("DELETE " + ONE, null);
    }

    private ImportSource file() throws IOException {
        return new ImportSource.OfFile(Files.writeString(folder.resolve("questions.csv"), "a;b;c\n"));
    }

    private static String body(ImportOptions options) {
        return lectern.model.wire.Json.lenient().writeValueAsString(options);
    }

    private static ImportOptions options(List<String> columns, boolean createCategories) {
        return new ImportOptions(
                ImportKind.QUESTIONS,
                ImportFormat.CSV,
                "UTF-8",
                ";",
                0,
                true,
                columns,
                Map.of(),
                true,
                BadRows.REFUSE_ALL,
                Identical.SKIP,
                createCategories);
    }

    private static StagedImport staged(ImportOptions options, List<String> missing, ImportState state) {
        ImportLayout layout = new ImportLayout(
                List.of("UTF-8", "GB18030"),
                List.of(),
                List.of("a", "b", "c"),
                List.of(),
                List.of(
                        new ImportField("stemText", true),
                        new ImportField("correctAnswer", true),
                        new ImportField("distractor1", true)),
                missing);
        return new StagedImport(batch(options, state, RowCounts.NONE), layout);
    }

    private static ImportBatch batch(ImportOptions options, ImportState state, RowCounts counts) {
        return batch(options, state, counts, null);
    }

    private static ImportBatch failed(WireError failure) {
        return batch(options(COLUMNS, true), ImportState.STAGED, RowCounts.NONE, failure);
    }

    private static ImportBatch batch(
            ImportOptions options, ImportState state, RowCounts counts, @Nullable WireError failure) {
        return new ImportBatch(
                "i1",
                options.kind(),
                state,
                options.format(),
                "questions.csv",
                6,
                options,
                counts,
                List.of(),
                "u1",
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                failure);
    }
}
