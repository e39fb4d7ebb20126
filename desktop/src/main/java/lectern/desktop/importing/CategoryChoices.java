package lectern.desktop.importing;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;

/** The categories that questions can be imported into. */
public final class CategoryChoices {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<Category> active = FXCollections.observableArrayList();

    CategoryChoices(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Those that may be chosen, in their order. */
    public ObservableList<Category> active() {
        return active;
    }

    void fetch() {
        tasks.job(
                        messages.text("importing.categories.loading"),
                        progress -> client.questions().allCategories())
                .quiet()
                .then(all -> active.setAll(all.stream()
                        .filter(category -> category.status() == Category.Status.ACTIVE)
                        .toList()))
                .start();
    }
}
