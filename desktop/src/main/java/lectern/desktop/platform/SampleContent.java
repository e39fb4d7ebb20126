package lectern.desktop.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import lectern.model.client.ApiException;
import lectern.model.client.QuestionClient;
import lectern.model.question.CategoryDraft;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.wire.ErrorCode;

/** Forty questions of our own in four categories, English and Chinese, to try Lectern with at once. */
public final class SampleContent {
    private static final String FILE = "sample-questions.csv";
    private static final List<CategoryDraft> CATEGORIES = List.of(
            new CategoryDraft("sample-world", "World around us", null, null, "🌍", 1),
            new CategoryDraft("sample-numbers", "Numbers and logic", null, null, "🔢", 2),
            new CategoryDraft("sample-nature-zh", "自然与科学", null, null, "🔬", 3),
            new CategoryDraft("sample-words-zh", "词语与成语", null, null, "📖", 4));

    /** Makes the categories that are not there yet, imports the questions and publishes them. */
    public void install(QuestionClient questions) {
        CATEGORIES.forEach(draft -> create(questions, draft));
        questions.importCsv(BodyPublishers.ofByteArray(file()), false);
        CATEGORIES.forEach(draft -> publish(questions, Objects.requireNonNull(draft.id())));
    }

    private static void create(QuestionClient questions, CategoryDraft draft) {
        try {
            questions.createCategory(draft);
        } catch (ApiException e) {
            if (e.code() != ErrorCode.CONFLICT) {
                throw e;
            }
            // It is there from an earlier try.
        }
    }

    private static void publish(QuestionClient questions, String category) {
        QuestionFilter drafts =
                new QuestionFilter(1, 100, QuestionStatus.DRAFT, category, null, null, null, "createdAt", "asc");
        List<String> ids =
                questions.list(drafts).items().stream().map(Question::id).toList();
        if (!ids.isEmpty()) {
            questions.publish(ids);
        }
    }

    private static byte[] file() {
        try (InputStream file = Objects.requireNonNull(SampleContent.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
