package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.model.client.LecternClient;
import lectern.model.client.QuestionClient;
import lectern.model.question.QuestionFilter;
import lectern.server.Refusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the routes of questions refuse; it changes nothing, so that one server does for all. */
@SuppressWarnings("NullAway.Init") // made before the first test
class QuestionRefusalsIT extends Refusals {
    private QuestionClient questions;

    @Override
    protected void prepare(LecternClient admin) {
        questions = admin.questions();
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
