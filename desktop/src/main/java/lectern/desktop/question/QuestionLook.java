package lectern.desktop.question;

import javafx.scene.Node;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Question;

/** A question that there is, as a student sees it, for pages that don't change it. */
public final class QuestionLook {
    private final QuestionEditorViewModel model;
    private final StudentPreview preview;

    /** Empty until something is shown. */
    public QuestionLook(LecternClient client, TaskRunner tasks, Messages messages) {
        Categories categories = new Categories(client, tasks, messages);
        model = new QuestionEditorViewModel(client, tasks, messages, categories, () -> {});
        preview = new StudentPreview(model, messages);
    }

    public Node node() {
        return preview;
    }

    /** Shows a question with its picture. */
    public void show(Question question) {
        model.open(question);
        preview.show(QuestionText.of(question));
    }
}
