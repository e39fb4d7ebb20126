package lectern.desktop.sample;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import lectern.desktop.importing.ServerRun;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportKind;
import lectern.model.question.CategoryDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Four subjects of ten questions, English and Chinese, loaded as an editor would: categories, import, publishing. */
public final class SampleContent {
    private static final List<CategoryDraft> CATEGORIES = List.of(
            category("sample-world", "World around us", "🌍", 1),
            category("sample-numbers", "Numbers and logic", "🔢", 2),
            category("sample-nature-zh", "自然与科学", "🔬", 3),
            category("sample-words-zh", "词语与成语", "📖", 4));

    private SampleContent() {}

    /**
     * Loads and publishes the questions. A try that was cut short can be repeated: what is there is not made again.
     *
     * @param client signed in as someone who edits content
     * @return how many students can now be asked
     * @throws ApiException if the server refuses
     */
    public static int load(LecternClient client) {
        CATEGORIES.forEach(category -> create(client, category));
        if (questions(client, null).isEmpty()) {
            ServerRun.whole(
                    client.imports(),
                    BodyPublishers.ofInputStream(SampleContent::file),
                    "questions.csv",
                    ImportKind.QUESTIONS);
        }
        List<String> drafts = questions(client, QuestionStatus.DRAFT);
        if (!drafts.isEmpty()) {
            client.questions().publish(drafts);
        }
        return questions(client, QuestionStatus.PUBLISHED).size();
    }

    /** The file, also an example of what an import reads. */
    public static InputStream file() {
        return Objects.requireNonNull(SampleContent.class.getResourceAsStream("questions.csv"), "questions.csv");
    }

    private static void create(LecternClient client, CategoryDraft category) {
        try {
            client.questions().createCategory(category);
        } catch (ApiException e) {
            if (e.code() != ErrorCode.CONFLICT) {
                throw e;
            }
        }
    }

    private static List<String> questions(LecternClient client, @Nullable QuestionStatus status) {
        return CATEGORIES.stream()
                .map(category ->
                        new QuestionFilter(1, 100, status, category.id(), null, null, null, "createdAt", "asc"))
                .flatMap(filter -> client.questions().list(filter).items().stream())
                .map(Question::id)
                .toList();
    }

    private static CategoryDraft category(String id, String name, String icon, int order) {
        return new CategoryDraft(id, name, id, null, icon, order);
    }
}
