package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.client.QuestionClient;
import lectern.model.question.BatchResult;
import lectern.model.question.BatchResult.Failure;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.ImportRequest;
import lectern.model.question.Question;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.Page;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class QuestionRoutesIT {
    private final TestServer server;
    private final LecternClient admin;
    private final QuestionClient questions;

    QuestionRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        questions = admin.questions();
    }

    @BeforeEach
    void twoCategories() {
        questions.createCategory(category("history", null));
        questions.createCategory(category("arts", null));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static CategoryDraft category(String id, @Nullable String parent) {
        return new CategoryDraft(id, "The " + id, null, parent, null, null);
    }

    private static QuestionFilter filter(
            @Nullable QuestionStatus status,
            @Nullable String category,
            @Nullable String keyword,
            @Nullable Integer level) {
        return new QuestionFilter(1, 20, status, category, keyword, level, null, "createdAt", "asc");
    }

    private Raw raw(String method, String path, @Nullable String body) {
        return server.raw(method, "/api/admin" + path, TestServer.token(admin), body);
    }

    private static void refused(ThrowingCallable call, ErrorCode code, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(words);
        });
    }

    @Test
    void aQuestionIsMadeFoundAndListed() {
        Question made = questions.create(Samples.draft("history", "下列哪条河流经过古城？", 4));
        assertThat(made.status()).isEqualTo(QuestionStatus.DRAFT);
        assertThat(made.source()).isEqualTo("manual");
        assertThat(questions.get(made.id())).isEqualTo(made);
        questions.create(Samples.draft("arts", "Which RIVER?", 2));
        assertThat(questions.list(filter(null, "history", null, null)).items()).containsExactly(made);
        assertThat(questions.list(filter(null, null, "河流", null)).items()).containsExactly(made);
        assertThat(questions.list(filter(null, null, "river", 2)).items()).hasSize(1);
        assertThat(questions
                        .list(filter(QuestionStatus.PUBLISHED, null, null, null))
                        .items())
                .isEmpty();
        assertThat(questions.list(filter(null, "nowhere", null, null)).items()).isEmpty();
        Page<Question> first = questions.list(QuestionFilter.first(1));
        assertThat(first.pagination().total()).isEqualTo(2);
        assertThat(first.pagination().hasNext()).isTrue();
    }

    @Test
    void aKeptListGivesWayToEveryChange() {
        assertThat(questions.list(QuestionFilter.first(5)).items()).isEmpty();
        Question made = questions.create(Samples.draft("history", "Which?"));
        assertThat(questions.list(QuestionFilter.first(5)).items()).containsExactly(made);
        questions.setStatus(made.id(), QuestionStatus.PUBLISHED);
        assertThat(questions.list(QuestionFilter.first(5)).items().getFirst().status())
                .isEqualTo(QuestionStatus.PUBLISHED);
        assertThat(questions.categories(1, 10).items())
                .extracting(Category::id, Category::questionCount, Category::publishedCount)
                .contains(org.assertj.core.groups.Tuple.tuple("history", 1L, 1L));
    }

    @Test
    void statusMovesAlongItsTransitionsOnly() {
        String id = questions.create(Samples.draft("history", "Which?")).id();
        assertThat(questions.setStatus(id, QuestionStatus.REVIEWING).version()).isEqualTo(2);
        assertThat(questions.setStatus(id, QuestionStatus.PUBLISHED).version()).isEqualTo(3);
        refused(
                () -> questions.setStatus(id, QuestionStatus.REVIEWING),
                ErrorCode.INVALID_STATUS_TRANSITION,
                "published",
                "reviewing");
        assertThat(questions.setStatus(id, QuestionStatus.ARCHIVED).status()).isEqualTo(QuestionStatus.ARCHIVED);
        refused(
                () -> questions.setStatus(id, QuestionStatus.PUBLISHED),
                ErrorCode.INVALID_STATUS_TRANSITION,
                "archived");
        refused(
                () -> questions.setStatus(UUID.randomUUID().toString(), QuestionStatus.DRAFT),
                ErrorCode.NOT_FOUND,
                "question");
    }

    @Test
    void whatIsIncompleteIsNotPublished() {
        QuestionDraft picture = new QuestionDraft(
                new Stem("What is this?", null), ContentType.IMAGE, "right", List.of("wrong"), "arts", 1, null);
        String incomplete = questions.create(picture).id();
        String good = questions.create(Samples.draft("arts", "Which?")).id();
        String strange = UUID.randomUUID().toString();
        refused(
                () -> questions.setStatus(incomplete, QuestionStatus.PUBLISHED),
                ErrorCode.VALIDATION_ERROR,
                "stem.mediaUrl",
                "image");
        BatchResult result = questions.publish(List.of(incomplete, good, strange, "x", good));
        assertThat(result.succeeded()).containsExactly(good);
        assertThat(result.failed())
                .extracting(Failure::id, Failure::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(incomplete, ErrorCode.VALIDATION_ERROR),
                        org.assertj.core.groups.Tuple.tuple(strange, ErrorCode.NOT_FOUND),
                        org.assertj.core.groups.Tuple.tuple("x", ErrorCode.NOT_FOUND));
        assertThat(questions.publish(List.of(good)).failed())
                .extracting(Failure::code)
                .containsExactly(ErrorCode.INVALID_STATUS_TRANSITION);
    }

    @Test
    void categoriesHaveRules() {
        Category child = questions.createCategory(new CategoryDraft(null, "Old Rome", null, "history", "🏛", 3));
        assertThat(child.id()).isEqualTo("old-rome");
        assertThat(child.parentId()).isEqualTo("history");
        refused(() -> questions.createCategory(category("arts", null)), ErrorCode.CONFLICT, "arts");
        refused(
                () -> questions.createCategory(new CategoryDraft("new", "New", "arts", null, null, null)),
                ErrorCode.CONFLICT,
                "arts");
        refused(() -> questions.createCategory(category("c", "nowhere")), ErrorCode.VALIDATION_ERROR, "parentId");
        refused(
                () -> questions.createCategory(new CategoryDraft(null, "历史", null, null, null, null)),
                ErrorCode.VALIDATION_ERROR,
                "slug");
        refused(() -> questions.createCategory(category("No Slug", null)), ErrorCode.VALIDATION_ERROR, "id");
        assertThat(questions.categories(1, 2).items()).extracting(Category::id).containsExactly("arts", "history");
        assertThat(questions.categories(2, 2).items()).extracting(Category::id).containsExactly("old-rome");
    }

    @Test
    void aBatchIsImportedWholeOrNotAtAll() {
        List<QuestionDraft> good = IntStream.range(0, 200)
                .mapToObj(i -> Samples.draft("arts", "number " + i))
                .toList();
        assertThat(questions.importJson(new ImportRequest(good)).created()).isEqualTo(200);
        QuestionDraft bad =
                new QuestionDraft(new Stem(" ", null), ContentType.TEXT, "a", List.of("b", "a"), "nowhere", 3, null);
        assertThatThrownBy(() -> questions.importJson(new ImportRequest(List.of(good.getFirst(), bad))))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
                    assertThat(e.details())
                            .extracting(ErrorDetail::field)
                            .containsExactly(
                                    "questions[1].stem.text", "questions[1].distractors[1]", "questions[1].categoryId");
                });
        assertThat(questions.list(QuestionFilter.first(1)).pagination().total()).isEqualTo(200);
        assertThat(raw("POST", "/questions/import", "{\"questions\":[]}").code())
                .isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void unknownCategoriesAndRepeatedAnswersAreNamed() {
        QuestionDraft draft = new QuestionDraft(
                new Stem("Which?", null), ContentType.TEXT, "a", List.of("b", "b"), "nowhere", 3, null);
        assertThatThrownBy(() -> questions.create(draft))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.details())
                                .extracting(ErrorDetail::field)
                                .containsExactly("distractors[1]", "categoryId"));
        Raw nul = raw(
                "POST",
                "/questions",
                "{\"stem\":{\"text\":\"a\\u0000b\"},\"contentType\":\"text\",\"correctAnswer\":\"a\",\"distractors\":[\"b\"],"
                        + "\"categoryId\":\"arts\",\"difficulty\":1}");
        assertThat(nul.fields()).containsExactly("stem.text");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Raw answer = raw("POST", "/questions", "{\"stem\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void aBodyOfUntoldLengthIsHeldToTheSameLimit() {
        byte[] piece = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        InputStream endless = new SequenceInputStream(Collections.enumeration(Collections.nCopies(40, piece).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/api/admin/questions"))
                .header("Authorization", "Bearer " + TestServer.token(admin))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless))
                .build();
        assertThat(server.send(request).code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }
}
