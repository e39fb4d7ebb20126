package lectern.desktop.question;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;

/** The categories that there are, for lists and choices. */
public final class Categories {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final List<Category> all = new ArrayList<>();
    private final ObservableList<String> active = FXCollections.observableArrayList();

    Categories(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The ids of those that may be chosen, in their order. */
    public ObservableList<String> active() {
        return active;
    }

    /** The name of a category; its id where it is not known. */
    public String nameOf(String id) {
        return all.stream()
                .filter(category -> category.id().equals(id))
                .map(Category::name)
                .findFirst()
                .orElse(id);
    }

    /** Fetches them, then does what needs their names. */
    void fetch(Runnable then) {
        tasks.job(
                        messages.text("question.categories.loading"),
                        progress -> client.questions().allCategories())
                .quiet()
                .then(fetched -> {
                    fill(fetched);
                    then.run();
                })
                .start();
    }

    void add(Category category) {
        all.add(category);
        active.add(category.id());
    }

    private void fill(List<Category> fetched) {
        all.clear();
        all.addAll(fetched);
        List<String> ids = fetched.stream()
                .filter(category -> category.status() == Category.Status.ACTIVE)
                .map(Category::id)
                .toList();
        if (!ids.equals(active)) {
            active.setAll(ids);
        }
    }
}
