package lectern.desktop.activity;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import org.jspecify.annotations.Nullable;

/** Questions of the bank that can take the place of the open one of a live quiz (000). */
public final class SpareQuestions {
    private static final int MOST = 50;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final boolean searchable;
    private final ObservableList<Question> found = FXCollections.observableArrayList();
    private @Nullable RunningTask searching;

    /** @param searchable whether the question bank may be read; without it one can still be drawn */
    public SpareQuestions(LecternClient client, TaskRunner tasks, Messages messages, boolean searchable) {
        this.searchable = searchable;
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    boolean searchable() {
        return searchable;
    }

    /** The newest fifty of what was looked for last. */
    public ObservableList<Question> found() {
        return found;
    }

    /**
     * Looks for published questions with these words; for all where there are none.
     *
     * @param openId the question that is to be replaced, which is left out
     */
    public void search(String words, String openId) {
        String keyword = words.isBlank() ? null : words.strip();
        QuestionFilter filter =
                new QuestionFilter(1, MOST, QuestionStatus.PUBLISHED, null, keyword, null, null, "createdAt", "desc");
        searching = tasks.job(
                        messages.text("activity.replace.loading"),
                        progress -> client.questions().list(filter))
                .quiet()
                .replacing(searching)
                .then(page -> found.setAll(page.items().stream()
                        .filter(question -> !question.id().equals(openId))
                        .toList()))
                .start();
    }
}
