package lectern.desktop.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import lectern.desktop.edit.TextForm;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.ProfileUpdate;
import lectern.model.wire.ErrorCode;

/** A new password for oneself (001); all other sign-ins end with it. */
public final class PasswordViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Runnable changed;
    private final Form form = new Form();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

    /** The password of today, the new one, and that once more. */
    public static final class Form extends TextForm {
        static final String CURRENT = "currentPassword";
        static final String NEXT = "newPassword";
        static final String AGAIN = "again";

        private static final int SHORTEST = 8;

        private final StringProperty current = field(CURRENT);
        private final StringProperty next = field(NEXT);
        private final StringProperty again = field(AGAIN);

        public StringProperty currentProperty() {
            return current;
        }

        public StringProperty nextProperty() {
            return next;
        }

        public StringProperty againProperty() {
            return again;
        }

        @Override
        protected Set<String> judged(String name) {
            return name.equals(AGAIN) ? Set.of(NEXT, AGAIN) : Set.of(name);
        }

        @Override
        protected Map<String, String> check() {
            Map<String, String> found = new HashMap<>();
            if (current.get().isEmpty()) {
                found.put(CURRENT, "account.fault.currentMissing");
            }
            if (next.get().length() < SHORTEST) {
                found.put(NEXT, "account.fault.short");
            }
            if (!again.get().equals(next.get())) {
                found.put(AGAIN, "account.fault.again");
            }
            return found;
        }

        private void empty() {
            fill(Map.of());
        }
    }

    /** @param changed hears that the other sign-ins have ended */
    public PasswordViewModel(LecternClient client, TaskRunner tasks, Messages messages, Runnable changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.changed = changed;
    }

    public Form form() {
        return form;
    }

    /** Why the last change was refused; empty where none was or a field says it. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the password was just changed. */
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Changes the password, unless something is wrong with what is written; then it says so. */
    public void change() {
        done.set(false);
        problem.set("");
        if (!form.valid()) {
            return;
        }
        ProfileUpdate update = ProfileUpdate.password(
                form.currentProperty().get(), form.nextProperty().get());
        tasks.job(messages.text("account.saving"), progress -> client.profile().update(update))
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .refused(
                        ErrorCode.RATE_LIMITED,
                        refusal -> problem.set(
                                messages.get("identity.tooOften", RefusalWords.untilNextTry(refusal, messages))))
                .then(profile -> {
                    form.empty();
                    done.set(true);
                    changed.run();
                })
                .start();
    }

    private void refused(ApiException refusal) {
        String why = form.refused(refusal, messages);
        problem.set(refusal.details().isEmpty() ? why : "");
        form.faults().computeIfPresent(Form.CURRENT, (field, words) -> "account.fault.current");
    }
}
