package lectern.desktop.account;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lectern.desktop.edit.Turns;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LearningPreferencesUpdate;
import lectern.model.identity.Profile;
import lectern.model.identity.StudyTime;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Whether one is told of news, and when and how much one wants to learn (001). Each change holds at once. */
public final class LearningViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final BooleanProperty notified = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable StudyTime> time = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> goal = new SimpleObjectProperty<>(0);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Turns turns = new Turns(busy);
    private boolean filling;

    public LearningViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        notified.subscribe((before, now) -> change(new LearningPreferencesUpdate(null, now, null, null)));
        time.subscribe((before, now) -> change(new LearningPreferencesUpdate(null, null, now, null)));
        goal.subscribe((before, now) -> change(new LearningPreferencesUpdate(null, null, null, now)));
    }

    /** Whether one is told of news at once. */
    public BooleanProperty notifiedProperty() {
        return notified;
    }

    /** When one likes to learn; null where nothing was chosen yet. */
    public ObjectProperty<@Nullable StudyTime> timeProperty() {
        return time;
    }

    /** Minutes a week; 0 for no goal. */
    public ObjectProperty<Integer> goalProperty() {
        return goal;
    }

    /** Whether the server has answered, so that what is shown is what it holds. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether the last change was kept. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty where none was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fetches what the server holds. */
    public void show() {
        saved.set(false);
        problem.set("");
        turns.take(this::fetch);
    }

    private void fetch() {
        busy.set(true);
        tasks.job(messages.text("account.loading"), progress -> client.profile().me())
                .quiet()
                .then(this::hold)
                .lastly(() -> busy.set(false))
                .start();
    }

    private void hold(Profile held) {
        filling = true;
        Integer minutes = held.weeklyLearningGoal();
        notified.set(held.notificationPreference());
        time.set(held.preferredStudyTime());
        goal.set(minutes == null ? 0 : minutes);
        filling = false;
        loaded.set(true);
    }

    private void change(LearningPreferencesUpdate update) {
        if (!filling) {
            saved.set(false);
            problem.set("");
            turns.take(() -> send(update));
        }
    }

    private void send(LearningPreferencesUpdate update) {
        busy.set(true);
        tasks.job(messages.text("account.saving"), progress -> client.profile().setLearningPreferences(update))
                .quiet()
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .refused(ErrorCode.RATE_LIMITED, this::refused)
                .then(held -> saved.set(true))
                .lastly(() -> busy.set(false))
                .start();
    }

    /** What is shown is what the server holds, as before. */
    private void refused(ApiException refusal) {
        problem.set(RefusalWords.of(refusal, messages).text(messages));
        turns.take(this::fetch);
    }
}
