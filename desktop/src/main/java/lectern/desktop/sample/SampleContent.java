package lectern.desktop.sample;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import lectern.model.client.LecternClient;
import lectern.model.question.CategoryDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;

/** Three subjects of eight questions, loaded as an editor would: categories, the CSV import, publishing. */
public final class SampleContent {
    private static final List<CategoryDraft> CATEGORIES = List.of(
            category("sample-science", "Science", "🔬", 1),
            category("sample-geography", "Geography", "🌍", 2),
            category("sample-mathematics", "Mathematics", "➗", 3));

    private SampleContent() {}

    /** Whether there is no question yet, so that samples don't mix with somebody's own. */
    public static boolean fitting(LecternClient client) {
        return client.questions().list(QuestionFilter.first(1)).items().isEmpty();
    }

    /**
     * Loads and publishes the questions.
     *
     * @param client signed in as someone who edits content
     * @return how many students can now be asked
     * @throws lectern.model.client.ApiException if the server refuses
     */
    public static int load(LecternClient client) {
        CATEGORIES.forEach(client.questions()::createCategory);
        client.questions().importCsv(BodyPublishers.ofInputStream(SampleContent::file), false);
        List<String> ids = CATEGORIES.stream()
                .flatMap(category -> client.questions().list(drafts(category)).items().stream())
                .map(Question::id)
                .toList();
        return client.questions().publish(ids).succeeded().size();
    }

    /** The file, also an example of what an import reads. */
    public static InputStream file() {
        return Objects.requireNonNull(SampleContent.class.getResourceAsStream("questions.csv"), "questions.csv");
    }

    private static CategoryDraft category(String id, String name, String icon, int order) {
        return new CategoryDraft(id, name, id, null, icon, order);
    }

    private static QuestionFilter drafts(CategoryDraft category) {
        return new QuestionFilter(1, 100, QuestionStatus.DRAFT, category.id(), null, null, null, "createdAt", "asc");
    }
}
