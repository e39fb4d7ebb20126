package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.model.client.LecternClient;
import lectern.model.client.QuestionClient;
import lectern.model.question.QuestionFilter;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the routes of questions refuse; it changes nothing, so that one server does for all. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // one server for each engine, started before its first test
class QuestionRefusalsIT {
    @Parameter
    private Engine engine;

    private TestServer server;
    private LecternClient admin;
    private QuestionClient questions;

    @BeforeParameterizedClassInvocation
    void start() {
        server = TestServer.start(engine);
        admin = server.admin();
        questions = admin.questions();
    }

    @AfterParameterizedClassInvocation
    void close() {
        server.close();
    }

    private Raw raw(String method, String path, @Nullable String body) {
        return server.raw(method, "/api/admin" + path, TestServer.token(admin), body);
    }

    private static void refused(Raw answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        if (!field.isEmpty()) {
            assertThat(answer.fields()).containsExactly(field);
        }
    }

    @AfterEach
    void nothingWasMade() {
        assertThat(questions.list(QuestionFilter.first(1)).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"stem\"                                   | ''",
                "[1]                                         | ''",
                "{\"stem\":{\"text\":5}}                     | stem.text",
                "{\"difficulty\":\"hard\"}                   | difficulty",
                "{\"contentType\":\"smell\"}                 | contentType",
                "{\"distractors\":\"b\"}                     | distractors",
                "{\"colour\":\"red\"}                        | colour",
            })
    void malformedDraftsAreRefusedByField(String body, String field) {
        refused(raw("POST", "/questions", body), field);
    }

    @ParameterizedTest
    @CsvSource({
        "sortBy=colour,sortBy",
        "sortOrder=up,sortOrder",
        "status=gone,status",
        "difficulty=6,difficulty",
        "page=0,page",
        "limit=101,limit",
        "keyword=%00,keyword",
        "categoryId=%00,categoryId",
        "source=a%00,source"
    })
    void listsRefuseWhatTheyDoNotKnow(String query, String field) {
        refused(raw("GET", "/questions?" + query, null), field);
    }
}
