package lectern.server.question;

import static lectern.server.question.CurationServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import lectern.model.client.ApiException;
import lectern.model.client.ImportClient;
import lectern.model.client.QuestionClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.StagedImport;
import lectern.model.importing.UndoReport;
import lectern.model.question.Category;
import lectern.model.question.ImportReport;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports of questions, over HTTP and through the whole server. */
@ParameterizedClass
@EnumSource(Engine.class)
class QuestionImportIT {
    private final CurationServer school;
    private final ImportClient imports;
    private final QuestionClient questions;
    private final Importing steps;

    QuestionImportIT(Engine engine) {
        school = new CurationServer(engine);
        imports = school.admin.imports();
        questions = school.admin.questions();
        steps = new Importing(imports);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<Question> all() {
        return questions
                .list(new QuestionFilter(1, 100, null, null, null, null, null, "createdAt", "asc"))
                .items();
    }

    private static RowCounts counts(long create, long update, long same, long skip, long refuse) {
        return new RowCounts(create + update + same + skip + refuse, create, update, same, skip, refuse);
    }

    @Test
    void anImportFromItsFileToItsUndoing() {
        String file =
                "题干;正确答案;干扰项1;干扰项2;难度;分类;备注\n" + "哪条河流经过古城？;清河;\"'=运河\";湖;4;地理;甲\n" + "Which?;right;wrong;;;history;\n";
        StagedImport staged = steps.stage(file, "题库.csv");
        String id = staged.batch().id();
        ImportOptions options = Importing.options(staged);
        assertThat(options.delimiter()).isEqualTo(";");
        assertThat(options.header()).isTrue();
        assertThat(options.columns())
                .containsExactly(
                        "stemText", "correctAnswer", "distractor1", "distractor2", "difficulty", "categoryId", "");
        assertThat(options.fixed()).isEqualTo(Map.of("contentType", "text"));
        assertThat(staged.layout().missing()).isEmpty();
        assertThat(staged.layout().columns()).contains("题干", "备注");
        assertThat(staged.layout().encodings()).startsWith("UTF-8");
        assertThat(staged.layout().sample()).hasSize(2);
        assertThat(imports.layout(id)).isEqualTo(staged);
        StagedImport configured = imports.configure(
                id, Importing.chosen(options, Map.of("difficulty", "2"), Identical.SKIP, BadRows.SKIP, true));
        assertThat(configured.batch().state()).isEqualTo(ImportState.STAGED);

        ImportBatch checked = steps.checked(id);
        assertThat(checked.counts()).isEqualTo(counts(2, 0, 0, 0, 0));
        assertThat(checked.categoriesCreated()).as("those that would be made").containsExactly("地理");
        assertThat(all()).as("a check writes nothing").isEmpty();
        assertThat(steps.rows(id, null))
                .extracting(RowFinding::row, RowFinding::outcome, RowFinding::label)
                .containsExactly(tuple(2L, RowOutcome.CREATE, "哪条河流经过古城？"), tuple(3L, RowOutcome.CREATE, "Which?"));

        ImportBatch applied = steps.applied(id);
        assertThat(applied.counts()).isEqualTo(counts(2, 0, 0, 0, 0));
        assertThat(applied.categoriesCreated()).hasSize(1);
        assertThat(applied.createdByName())
                .isEqualTo(school.admin.identity().me().username());
        assertThat(applied.expiresAt()).isNull();
        assertThat(applied.appliedAt()).isNotNull();
        assertThat(all())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.distractors()).containsExactly("=运河", "湖");
                            assertThat(first.difficulty()).isEqualTo(4);
                            assertThat(first.categoryId())
                                    .isEqualTo(applied.categoriesCreated().getFirst());
                            assertThat(first.status()).isEqualTo(QuestionStatus.DRAFT);
                        },
                        second -> assertThat(second.difficulty()).isEqualTo(2));
        assertThat(questions.categories(1, 9).items())
                .extracting(Category::name)
                .contains("地理");
        assertThat(questions
                        .list(new QuestionFilter(
                                1, 9, null, null, "古城", null, null, null, null, id, "createdAt", "asc"))
                        .items())
                .as("found by a word of it and by its import")
                .hasSize(1);
        refused(() -> imports.apply(id), ErrorCode.CONFLICT, "done");
        refused(() -> imports.layout(id), ErrorCode.CONFLICT, "done");
        refused(() -> imports.discard(id), ErrorCode.CONFLICT, "done");
        assertThat(imports.list(1, 9, null, ImportState.APPLIED).items()).containsExactly(applied);

        UndoReport undone = imports.undo(id);
        assertThat(undone).isEqualTo(new UndoReport(2, 0, applied.categoriesCreated(), List.of()));
        assertThat(all()).isEmpty();
        assertThat(questions.categories(1, 9).items()).hasSize(2);
        assertThat(imports.get(id).state()).isEqualTo(ImportState.UNDONE);
        refused(() -> imports.undo(id), ErrorCode.CONFLICT, "undone");
    }

    @Test
    void everyOutcomeOfARow() {
        steps.run(Samples.csv("history", "same", "changed", "archived"), Identical.SKIP, BadRows.REFUSE_ALL);
        Question archived = all().getLast();
        questions.archive(List.of(archived.id()));
        String file = Samples.HEADER
                + "history,text,3,same,right,wrong,,,,,,,\n"
                + "history,text,5,changed,right,wrong,,,,,summary,,\n"
                + "history,text,3,archived,right,wrong,,,,,,,\n"
                + "history,text,3,changed,another right,wrong,,,,,,,\n"
                + "history,text,9,bad,right,,,,,,,,\n"
                + "history,text,3,changed,another right,wrong,,,,,,,\n"
                + "nowhere,text,3,no category,right,wrong,,,,,,,\n"
                + "history,text,3,stray,right,wrong,,,,,,,,too much\n";
        String skipping = steps.staged(file, Identical.SKIP, BadRows.SKIP, false);
        assertThat(steps.checked(skipping).counts()).isEqualTo(counts(1, 0, 1, 3, 3));
        assertThat(steps.rows(skipping, RowOutcome.SKIP))
                .extracting(RowFinding::row, row -> row.existingId() == null)
                .containsExactly(tuple(3L, false), tuple(4L, false), tuple(7L, true));
        assertThat(steps.rows(skipping, RowOutcome.REFUSE).stream().flatMap(row -> row.details().stream()))
                .extracting(ErrorDetail::row, ErrorDetail::field, ErrorDetail::value)
                .containsExactly(
                        tuple(6L, "difficulty", "9"),
                        tuple(6L, "distractor1", null),
                        tuple(8L, "categoryId", "nowhere"),
                        tuple(9L, "column 14", "too much"));

        String updating = steps.staged(file, Identical.UPDATE, BadRows.SKIP, false);
        assertThat(steps.checked(updating).counts()).isEqualTo(counts(1, 1, 1, 2, 3));
        assertThat(steps.applied(updating).counts()).isEqualTo(counts(1, 1, 1, 2, 3));
        Question changed = all().get(1);
        assertThat(changed.difficulty()).isEqualTo(5);
        assertThat(changed.knowledgeCard()).isNotNull();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(all()).hasSize(4);

        assertThat(imports.undo(updating)).isEqualTo(new UndoReport(1, 1, List.of(), List.of()));
        Question restored = questions.get(changed.id());
        assertThat(restored.difficulty()).isEqualTo(3);
        assertThat(restored.knowledgeCard()).isNull();
        assertThat(restored.version()).isEqualTo(3);

        String creating = steps.staged(Samples.csv("history", "same"), Identical.CREATE, BadRows.SKIP, false);
        assertThat(steps.applied(creating).counts()).isEqualTo(counts(1, 0, 0, 0, 0));
    }

    @Test
    void anUpdateLeavesWhatTheFileLeavesOut() {
        steps.run(
                Samples.HEADER + "history,text,5,Which?,right,a,b,,,,summary,deep,book\n",
                Identical.SKIP,
                BadRows.REFUSE_ALL);
        String id = steps.staged(
                "question,answer,wrong1,wrong2,summary\nWhich?,right,b,a,\n", Identical.UPDATE, BadRows.SKIP, false);
        ImportOptions options = Importing.options(imports.layout(id));
        imports.configure(
                id, Importing.chosen(options, Map.of("categoryId", "arts"), Identical.UPDATE, BadRows.SKIP, false));
        assertThat(steps.checked(id).counts()).isEqualTo(counts(0, 0, 1, 0, 0));
    }

    @Test
    void badRowsAreNotImportedUnlessTheyAreLeftOut() {
        String file = Samples.csv("history", "good") + "history,text,9,bad,right,wrong,,,,,,,\n";
        String id = steps.staged(file, Identical.SKIP, BadRows.REFUSE_ALL, false);
        imports.apply(id);
        ImportBatch failed = steps.ended(id);
        assertThat(failed.state()).isEqualTo(ImportState.STAGED);
        assertThat(failed.failure()).isNotNull();
        assertThat(failed.failure().code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
        assertThat(failed.failure().details()).extracting(ErrorDetail::row).containsExactly(3L);
        steps.checked(id);
        refused(() -> imports.apply(id), ErrorCode.VALIDATION_FAILED, "Row 3", "difficulty");
        assertThat(all()).isEmpty();
        String skipping = steps.staged(file, Identical.SKIP, BadRows.SKIP, false);
        assertThat(steps.applied(skipping).counts()).isEqualTo(counts(1, 0, 0, 0, 1));
    }

    @Test
    void nothingIsUndoneOnceSomethingWasChanged() {
        ImportBatch made = steps.run(Samples.csv("maths", "one", "two"), Identical.SKIP, BadRows.REFUSE_ALL);
        ImportBatch changed = steps.run(
                Samples.HEADER + "maths,text,5,one,right,wrong,,,,,,,\n", Identical.UPDATE, BadRows.REFUSE_ALL);
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> imports.undo(made.id()));
        assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refusal.details())
                .extracting(ErrorDetail::field)
                .containsExactly(all().getFirst().id());
        Question one = all().getFirst();
        questions.update(one.id(), new QuestionUpdate(null, null, null, null, null, 1, null, null, null));
        refused(() -> imports.undo(changed.id()), ErrorCode.CONFLICT, "one");
        assertThat(all()).hasSize(2);
        assertThat(questions.get(one.id()).difficulty()).isEqualTo(1);
        assertThat(imports.get(made.id()).state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void aCategoryThatOthersUseStays() {
        ImportBatch made = steps.run(
                Samples.csv("used", "one") + "unused,text,3,two,right,wrong,,,,,,,\n",
                Identical.SKIP,
                BadRows.REFUSE_ALL);
        school.question("used", "another");
        UndoReport report = imports.undo(made.id());
        assertThat(report).isEqualTo(new UndoReport(2, 0, List.of("unused"), List.of("used")));
    }

    @Test
    void importsOfOtherRoutesAreInTheHistoryAndCanBeUndone() {
        ImportReport csv = questions.importCsv(
                java.net.http.HttpRequest.BodyPublishers.ofString(Samples.csv("fresh", "one")), true);
        questions.importJson(new ImportRequest(List.of(Samples.draft("arts", "two"))));
        assertThat(csv.created()).isEqualTo(1);
        List<ImportBatch> history = imports.list(1, 9, null, null).items();
        assertThat(history)
                .extracting(
                        ImportBatch::format,
                        ImportBatch::options,
                        batch -> batch.counts().create())
                .containsExactly(tuple(ImportFormat.JSON, null, 1L), tuple(ImportFormat.CSV, null, 1L));
        assertThat(imports.undo(history.get(1).id()).categoriesRemoved()).containsExactly("fresh");
        assertThat(imports.undo(history.get(0).id()).removed()).isEqualTo(1);
        assertThat(all()).isEmpty();
    }

    @Test
    void optionsThatDoNotFitAreNamed() {
        StagedImport staged = steps.stage(Samples.csv("history", "one"), "q.csv");
        String id = staged.batch().id();
        ImportOptions good = Importing.options(staged);
        ImportOptions bad = new ImportOptions(
                good.kind(),
                good.format(),
                "EBCDIC",
                "|",
                3,
                true,
                List.of("stemText", "colour", "stemText"),
                Map.of("size", "9"),
                false,
                BadRows.SKIP,
                Identical.SKIP,
                false);
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> imports.configure(id, bad));
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(refusal.details())
                .extracting(ErrorDetail::field)
                .containsExactly("encoding", "delimiter", "sheet", "columns[1]", "columns[2]", "fixed.size");
        assertThat(Importing.options(imports.layout(id))).isEqualTo(good);
        assertThat(school.raw("PUT", "/imports/" + id + "/options", "{\"kind\":\"songs\"}")
                        .status())
                .isEqualTo(400);
        ImportOptions headless = new ImportOptions(
                good.kind(),
                good.format(),
                good.encoding(),
                ";",
                0,
                true,
                good.columns(),
                good.fixed(),
                true,
                BadRows.SKIP,
                Identical.SKIP,
                false);
        StagedImport other = imports.configure(id, headless);
        assertThat(Importing.options(other).columns()).as("found anew").containsExactly("");
        assertThat(other.layout().missing()).contains("stemText", "categoryId");
    }

    @Test
    void whatIsNotThereOrNotDoneIsSaidSo() {
        String unknown = "018f0000-0000-7000-8000-000000000000";
        refused(() -> imports.get(unknown), ErrorCode.NOT_FOUND, "not found");
        refused(() -> imports.check(unknown), ErrorCode.NOT_FOUND, "not found");
        refused(() -> imports.apply(unknown), ErrorCode.NOT_FOUND, "not found");
        refused(() -> imports.undo(unknown), ErrorCode.NOT_FOUND, "not found");
        refused(() -> imports.get("x"), ErrorCode.NOT_FOUND, "not found");
        String id = steps.stage(Samples.csv("history", "one"), "q.csv").batch().id();
        refused(() -> imports.rows(id, null, 1, 9), ErrorCode.CONFLICT, "check");
        refused(() -> imports.cancel(id), ErrorCode.CONFLICT, "under way");
        refused(() -> imports.undo(id), ErrorCode.CONFLICT, "not been applied");
        imports.discard(id);
        refused(() -> imports.get(id), ErrorCode.NOT_FOUND, "not found");
        refused(() -> imports.discard(id), ErrorCode.NOT_FOUND, "not found");
        for (String[] route : new String[][] {
            {"POST", ""},
            {"GET", ""},
            {"GET", "/" + unknown},
            {"GET", "/" + unknown + "/layout"},
            {"PUT", "/" + unknown + "/options"},
            {"POST", "/" + unknown + "/check"},
            {"GET", "/" + unknown + "/rows"},
            {"POST", "/" + unknown + "/apply"},
            {"POST", "/" + unknown + "/cancel"},
            {"POST", "/" + unknown + "/undo"},
            {"DELETE", "/" + unknown}
        }) {
            school.refusesStrangers(route[0], "/imports" + route[1]);
        }
    }

    @Test
    void filesThatCannotBeReadNameTheRow() {
        refused(() -> steps.stage("", "q.csv"), ErrorCode.CSV_PARSE_ERROR, "empty");
        String good = "history,text,3,Which?,right,wrong,,,,,,,\n";
        for (String broken : new String[] {
            "history,text,3,a\0b,right,wrong\n",
            "x".repeat(1_000_000) + "\n",
            ",".repeat(1_000_000) + "\n",
            "\"never closed"
        }) {
            String id = steps.staged(
                    Samples.HEADER + good.repeat(30) + broken + good, Identical.CREATE, BadRows.SKIP, false);
            imports.apply(id);
            ImportBatch failed = steps.ended(id);
            assertThat(failed.failure()).isNotNull();
            assertThat(failed.failure().code()).isEqualTo(ErrorCode.CSV_PARSE_ERROR);
            assertThat(failed.failure().message()).contains("Row 32");
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void otherFormatsThanTables() {
        String aiken = "What is red?\nA. The sky\nB. Blood\nANSWER: B\n\nNot whole\nA. x\n";
        StagedImport staged = steps.stage(aiken, "quiz.txt");
        String id = staged.batch().id();
        assertThat(staged.batch().format()).isEqualTo(ImportFormat.AIKEN);
        assertThat(staged.layout().columns()).isEmpty();
        assertThat(staged.layout().sample()).first().isEqualTo(List.of("What is red?"));
        imports.configure(
                id,
                Importing.chosen(
                        Importing.options(staged), Map.of("categoryId", "arts"), Identical.SKIP, BadRows.SKIP, false));
        assertThat(steps.checked(id).counts()).isEqualTo(counts(1, 0, 0, 0, 1));
        assertThat(steps.applied(id).counts()).isEqualTo(counts(1, 0, 0, 0, 1));
        String json = "{\"questions\":[{\"stem\":{\"text\":\"What is red?\"},\"contentType\":\"text\","
                + "\"correctAnswer\":\"Blood\",\"distractors\":[\"The sky\"],\"categoryId\":\"arts\","
                + "\"difficulty\":3}]}";
        String again = steps.stage(json, "quiz.json").batch().id();
        assertThat(steps.checked(again).counts()).isEqualTo(counts(0, 0, 1, 0, 0));
    }

    @Test
    void aRestartKeepsWhatWasStagedAndWhatWasChecked() {
        String id = steps.staged(Samples.csv("history", "one"), Identical.SKIP, BadRows.SKIP, false);
        steps.checked(id);
        school.server.restart();
        ImportClient after = school.server.admin().imports();
        assertThat(after.get(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(after.rows(id, RowOutcome.CREATE, 1, 9).items()).hasSize(1);
        assertThat(new Importing(after).applied(id).counts()).isEqualTo(counts(1, 0, 0, 0, 0));
    }
}
