package lectern.desktop.platform;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.preference.Appearance;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.SignIn;
import lectern.model.identity.User;
import lectern.model.platform.SetupRequest;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The first run: how it looks, who you are, what to start with. The first account is the super_admin. */
public final class FirstRunViewModel {
    private static final int SHORTEST_PASSWORD = 8;

    /** The three steps. */
    public enum Step {
        LOOK,
        ACCOUNT,
        CONTENT
    }

    /** What to start with. */
    public enum Content {
        SAMPLE,
        OWN_FILE,
        NOTHING
    }

    /** Who came in, and what they chose to start with. */
    public record Outcome(User user, Content content) {}

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Appearance appearance;
    private final Consumer<LecternClient> sample;
    private final String setupToken;
    private final Consumer<Outcome> done;

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.LOOK);
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Content> content = new SimpleObjectProperty<>(Content.SAMPLE);
    private @Nullable User user;

    /**
     * @param sample loads the sample questions
     * @param setupToken allows to make the first account, once
     * @param done called at the end of the last step
     */
    public FirstRunViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            Appearance appearance,
            Consumer<LecternClient> sample,
            String setupToken,
            Consumer<Outcome> done) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.appearance = appearance;
        this.sample = sample;
        this.setupToken = setupToken;
        this.done = done;
    }

    public Appearance appearance() {
        return appearance;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public StringProperty repeatedProperty() {
        return repeated;
    }

    /** What is wrong, in words; empty while nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ObjectProperty<Content> contentProperty() {
        return content;
    }

    /** Only from the account to the look: an account that is made stays made. */
    public BooleanBinding backPossible() {
        return Bindings.createBooleanBinding(() -> step.get() == Step.ACCOUNT && !busy.get(), step, busy);
    }

    public void back() {
        if (step.get() == Step.ACCOUNT && !busy.get()) {
            problem.set("");
            step.set(Step.LOOK);
        }
    }

    /** Goes on from the present step. */
    public void next() {
        if (busy.get()) {
            return;
        }
        switch (step.get()) {
            case LOOK -> step.set(Step.ACCOUNT);
            case ACCOUNT -> makeAccount();
            case CONTENT -> start();
        }
    }

    private void makeAccount() {
        String wrong = wrong();
        if (wrong != null) {
            problem.set(messages.get(wrong));
            return;
        }
        problem.set("");
        busy.set(true);
        SetupRequest request = new SetupRequest(setupToken, username.get().strip(), password.get());
        tasks.job(
                        messages.text("platform.makingAccount"),
                        progress -> client.identity().setup(request))
                .quiet()
                .then(this::made)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .lastly(() -> busy.set(false))
                .start();
    }

    private @Nullable String wrong() {
        if (username.get().isBlank()) {
            return "platform.name.missing";
        }
        if (password.get().length() < SHORTEST_PASSWORD) {
            return "platform.password.short";
        }
        return password.get().equals(repeated.get()) ? null : "platform.password.differs";
    }

    private void made(SignIn signIn) {
        user = signIn.user();
        password.set("");
        repeated.set("");
        step.set(Step.CONTENT);
    }

    private void refused(ApiException refusal) {
        problem.set(RefusalWords.of(refusal, messages).text(messages));
    }

    private void start() {
        User who = user;
        if (who == null) {
            return;
        }
        Outcome outcome = new Outcome(who, content.get());
        if (content.get() != Content.SAMPLE) {
            done.accept(outcome);
            return;
        }
        busy.set(true);
        tasks.job(messages.text("platform.sample.importing"), progress -> {
                    sample.accept(client);
                    return outcome;
                })
                .then(done)
                .lastly(() -> busy.set(false))
                .start();
    }
}
