package lectern.desktop.question;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.question.Fault.Kind;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.CategoryDraft;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Makes a category while a question is written. */
public final class NewCategoryViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Categories categories;
    private final StringProperty chosen;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty slug = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    /**
     * @param chosen takes the id of the new category
     */
    NewCategoryViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, Categories categories, StringProperty chosen) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.categories = categories;
        this.chosen = chosen;
        name.subscribe((before, now) -> {
            if (slug.get().isEmpty() || slug.get().equals(suggested(before))) {
                slug.set(suggested(now));
            }
        });
    }

    private static String suggested(String name) {
        return name.isBlank() ? "" : CategoryNames.slugOf(name.strip());
    }

    /** Whether the person is at it. */
    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** The id, suggested by the name until the person writes another. */
    public StringProperty slugProperty() {
        return slug;
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** Makes it and chooses it. */
    public void create() {
        if (name.get().isBlank()) {
            fault.set(Fault.of(Kind.BLANK));
        } else if (!CategoryNames.isSlug(slug.get())) {
            fault.set(Fault.of(Kind.SLUG));
        } else {
            fault.set(null);
            CategoryDraft draft = new CategoryDraft(slug.get(), name.get().strip(), slug.get(), null, null, null);
            tasks.job(
                            messages.text("question.category.creating"),
                            progress -> client.questions().createCategory(draft))
                    .then(category -> {
                        categories.add(category);
                        chosen.set(category.id());
                        close();
                    })
                    .refused(ErrorCode.CONFLICT, this::refused)
                    .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                    .start();
        }
    }

    /** Makes none. */
    public void close() {
        name.set("");
        slug.set("");
        fault.set(null);
        open.set(false);
    }

    private void refused(ApiException refusal) {
        fault.set(Fault.said(RefusalWords.of(refusal, messages)));
    }
}
