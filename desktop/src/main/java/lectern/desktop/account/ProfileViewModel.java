package lectern.desktop.account;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.Profile;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Who one is (001): names and e-mail address. */
public final class ProfileViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Profile> changed;
    private final ProfileForm form = new ProfileForm();
    private final ReadOnlyObjectWrapper<@Nullable Profile> profile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();

    /** @param changed hears of the profile as it is saved */
    public ProfileViewModel(LecternClient client, TaskRunner tasks, Messages messages, Consumer<Profile> changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.changed = changed;
    }

    public ProfileForm form() {
        return form;
    }

    /** What the server holds; null until it has answered. */
    public ReadOnlyObjectProperty<@Nullable Profile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty where none was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether what is written was just saved. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Fetches what the server holds, unless somebody is writing here. */
    public void show() {
        saved.set(false);
        if (!form.dirty()) {
            tasks.job(
                            messages.text("account.loading"),
                            progress -> client.profile().me())
                    .quiet()
                    .then(this::hold)
                    .start();
        }
    }

    private void hold(Profile now) {
        profile.set(now);
        form.fill(now);
    }

    /** Keeps what is written, unless something is wrong with it; then it says so. */
    public void save() {
        saved.set(false);
        if (!form.valid() || !form.dirty()) {
            return;
        }
        problem.set("");
        tasks.job(messages.text("account.saving"), progress -> client.profile().update(form.update()))
                .refused(ErrorCode.CONFLICT, this::refused)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .then(now -> {
                    hold(now);
                    saved.set(true);
                    changed.accept(now);
                })
                .start();
    }

    private void refused(ApiException refusal) {
        problem.set(form.refused(refusal, messages));
    }
}
