package lectern.desktop.importing;

import java.util.List;
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
    private final ObservableList<Category> all = FXCollections.observableArrayList();
    private final ObservableList<Category> active =
            all.filtered(category -> category.status() == Category.Status.ACTIVE);

    CategoryChoices(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Those that may be chosen, in their order. */
    public ObservableList<Category> active() {
        return active;
    }

    /** The names of categories, as far as they are known; else their ids. */
    List<String> names(List<String> ids) {
        return ids.stream()
                .map(id -> all.stream()
                        .filter(category -> category.id().equals(id))
                        .map(Category::name)
                        .findFirst()
                        .orElse(id))
                .toList();
    }

    /** All of them, archived ones too. */
    ObservableList<Category> all() {
        return all;
    }

    void fetch() {
        tasks.job(
                        messages.text("importing.categories.loading"),
                        progress -> client.questions().allCategories())
                .quiet()
                .then(all::setAll)
                .start();
    }
}
