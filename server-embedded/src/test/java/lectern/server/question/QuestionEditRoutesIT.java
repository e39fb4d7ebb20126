package lectern.server.question;

import static lectern.server.question.CurationServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import lectern.model.client.ApiException;
import lectern.model.client.QuestionClient;
import lectern.model.question.BatchResult;
import lectern.model.question.BatchResult.Failure;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.QuestionUpdate;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class QuestionEditRoutesIT {
    private final CurationServer school;
    private final QuestionClient questions;

    QuestionEditRoutesIT(Engine engine) {
        school = new CurationServer(engine);
        questions = school.admin.questions();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private static QuestionUpdate stem(String text, @Nullable Integer version) {
        return new QuestionUpdate(new Stem(text, null), null, null, null, null, null, null, null, version);
    }

    private static QuestionUpdate status(QuestionStatus status) {
        return new QuestionUpdate(null, null, null, null, null, null, null, status, null);
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        Question before = school.question("history", "Which river?");
        Question after = questions.update(before.id(), stem("哪条河流？", before.version()));
        assertThat(after.stem().text()).isEqualTo("哪条河流？");
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.updatedAt()).isAfterOrEqualTo(before.updatedAt());
        assertThat(after.distractors()).isEqualTo(before.distractors());
        assertThat(questions.get(before.id())).isEqualTo(after);
        QuestionUpdate rest = new QuestionUpdate(
                null,
                null,
                "yes",
                List.of("no"),
                "arts",
                5,
                new KnowledgeCardDraft("s", null, null),
                QuestionStatus.REVIEWING,
                2);
        Question moved = questions.update(before.id(), rest);
        assertThat(moved.categoryId()).isEqualTo("arts");
        assertThat(moved.status()).isEqualTo(QuestionStatus.REVIEWING);
        assertThat(moved.knowledgeCard()).isNotNull();
        assertThat(moved.correctAnswer()).isEqualTo("yes");
        KnowledgeCardDraft none = new KnowledgeCardDraft("", null, null);
        Question bare =
                questions.update(before.id(), new QuestionUpdate(null, null, null, null, null, null, none, null, null));
        assertThat(bare.knowledgeCard()).isNull();
        assertThat(bare.version()).isEqualTo(4);
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        Question made = school.question("history", "Which river?");
        QuestionUpdate same = QuestionUpdate.of(Samples.draft("history", "Which river?"), 1);
        assertThat(questions.update(made.id(), same)).isEqualTo(made);
    }

    @Test
    void anEditOnAnOldVersionIsRefusedWithTheCurrentOne() {
        Question made = school.question("history", "Which river?");
        questions.update(made.id(), stem("first", 1));
        assertThatThrownBy(() -> questions.update(made.id(), stem("second", 1)))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(e.details().getFirst().field()).isEqualTo("version");
                    assertThat(e.details().getFirst().value()).isEqualTo("2");
                });
        assertThat(questions.get(made.id()).stem().text()).isEqualTo("first");
        assertThat(questions.update(made.id(), stem("third", null)).version()).isEqualTo(3);
    }

    @Test
    void rulesHoldForTheWholeQuestionThatAnEditMakes() {
        String id = school.question("history", "Which river?").id();
        refused(
                () -> questions.update(id, new QuestionUpdate(null, null, "wrong", null, null, null, null, null, null)),
                ErrorCode.VALIDATION_ERROR,
                "distractors[0]");
        refused(
                () -> questions.update(
                        id, new QuestionUpdate(null, null, null, null, "nowhere", null, null, null, null)),
                ErrorCode.VALIDATION_ERROR,
                "categoryId");
        refused(() -> questions.update(UUID.randomUUID().toString(), stem("x", null)), ErrorCode.NOT_FOUND, "question");
        refused(() -> questions.update("1", stem("x", null)), ErrorCode.NOT_FOUND, "question");
        assertThat(questions.get(id).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"difficulty\":6}|difficulty",
                "{\"stem\":{\"text\":\" \"}}|stem.text",
                "{\"distractors\":[]}|distractors",
                "{\"version\":0}|version",
                "{\"status\":\"gone\"}|status",
                "{\"colour\":1}|colour",
                "{\"correctAnswer\":\"a\\u0000\"}|correctAnswer"
            })
    void aBadEditNamesItsField(String body, String field) {
        String id = school.question("history", "Which river?").id();
        var answer = school.raw("PUT", "/questions/" + id, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void whatIsPublishedStaysWhole() {
        String id = school.question("history", "Which river?").id();
        refused(
                () -> questions.update(
                        id,
                        new QuestionUpdate(
                                null, ContentType.IMAGE, null, null, null, null, null, QuestionStatus.PUBLISHED, 1)),
                ErrorCode.VALIDATION_ERROR,
                "stem.mediaUrl");
        assertThat(questions.update(id, status(QuestionStatus.PUBLISHED)).status())
                .isEqualTo(QuestionStatus.PUBLISHED);
        refused(
                () -> questions.update(
                        id, new QuestionUpdate(null, ContentType.AUDIO, null, null, null, null, null, null, null)),
                ErrorCode.VALIDATION_ERROR,
                "audio");
        refused(
                () -> questions.update(id, status(QuestionStatus.REVIEWING)),
                ErrorCode.INVALID_STATUS_TRANSITION,
                "published",
                "reviewing");
        assertThat(questions.update(id, stem("mended", 2)).status()).isEqualTo(QuestionStatus.PUBLISHED);
    }

    @Test
    void aQuestionInAnArchivedCategoryMayBeMendedButNotPublished() {
        String id = school.question("history", "Which river?").id();
        questions.archiveCategory("history");
        assertThat(questions.update(id, stem("mended", 1)).version()).isEqualTo(2);
        refused(
                () -> questions.setStatus(id, QuestionStatus.PUBLISHED),
                ErrorCode.VALIDATION_ERROR,
                "categoryId",
                "archived");
        refused(() -> school.question("history", "new"), ErrorCode.VALIDATION_ERROR, "archived");
    }

    @Test
    void deletingArchivesAndDoingSoTwiceIsNoMistake() {
        Question made = school.question("history", "Which river?");
        Question gone = questions.delete(made.id());
        assertThat(gone.status()).isEqualTo(QuestionStatus.ARCHIVED);
        assertThat(questions.delete(made.id())).isEqualTo(gone);
        assertThat(questions.get(made.id())).isEqualTo(gone);
        assertThat(questions.setStatus(made.id(), QuestionStatus.DRAFT).status())
                .isEqualTo(QuestionStatus.DRAFT);
        refused(() -> questions.delete(UUID.randomUUID().toString()), ErrorCode.NOT_FOUND, "question");
    }

    @Test
    void batchesArchiveWhatIsThereAndNameTheRest() {
        String one = school.question("history", "one").id();
        String two = school.question("history", "two").id();
        String strange = UUID.randomUUID().toString();
        BatchResult result = questions.archive(List.of(one, strange, "x", one));
        assertThat(result.succeeded()).containsExactly(one);
        assertThat(result.failed())
                .extracting(Failure::id, Failure::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(strange, ErrorCode.NOT_FOUND),
                        org.assertj.core.groups.Tuple.tuple("x", ErrorCode.NOT_FOUND));
        assertThat(questions.delete(List.of(one, two)).succeeded()).containsExactly(one, two);
        assertThat(questions.get(one).version()).isEqualTo(2);
        assertThat(questions.get(two).status()).isEqualTo(QuestionStatus.ARCHIVED);
        assertThat(school.raw("POST", "/questions/batch-delete", "{\"ids\":[]}").fields())
                .containsExactly("ids");
    }

    @Test
    void filtersTakeInWhatIsBelowACategoryAndAgreeWithEachOther() {
        school.category("rome", "history");
        school.category("old-rome", "rome");
        Question deep = school.question("old-rome", "罗马的河流");
        Question shallow = questions.create(Samples.draft("history", "which river?", 5));
        school.question("arts", "which colour?");
        assertThat(list("history", null, "createdAt", "asc").items()).containsExactly(deep, shallow);
        assertThat(list("rome", null, "createdAt", "asc").items()).containsExactly(deep);
        assertThat(list("history", "河流", "updatedAt", "desc").items()).containsExactly(deep);
        assertThat(list(null, null, "difficulty", "desc").items()).startsWith(shallow);
        assertThat(list(null, "which", "difficulty", "asc").pagination().total())
                .isEqualTo(2);
        questions.update(
                deep.id(),
                new QuestionUpdate(
                        null, null, null, null, null, null, new KnowledgeCardDraft("s", null, null), null, null));
        assertThat(list(null, null, "updatedAt", "desc").items().getFirst().id())
                .isEqualTo(deep.id());
        QuestionFilter carded = new QuestionFilter(
                1, 9, null, null, null, null, "manual", ContentType.TEXT, true, null, "createdAt", "asc");
        assertThat(questions.list(carded).items()).extracting(Question::id).containsExactly(deep.id());
        QuestionFilter ofImport = new QuestionFilter(
                1,
                9,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID().toString(),
                "createdAt",
                "asc");
        assertThat(questions.list(ofImport).items()).isEmpty();
        assertThat(school.raw("GET", "/questions?importId=7", null).fields()).containsExactly("importId");
        assertThat(school.raw("GET", "/questions?hasCard=maybe", null).fields()).containsExactly("hasCard");
        assertThat(school.raw("GET", "/questions?contentType=smell", null).fields())
                .containsExactly("contentType");
    }

    private Page<Question> list(@Nullable String category, @Nullable String keyword, String sortBy, String sortOrder) {
        return questions.list(new QuestionFilter(1, 9, null, category, keyword, null, null, sortBy, sortOrder));
    }
}
