package lectern.desktop.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.Confirmation;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.User;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Locks the window when nobody touched it for a while, and lets its owner in again. The server judges the password, so
 * that guesses here are counted with all others; the sign-in stays the same one, and with it all open channels.
 */
public final class LockViewModel {
    private static final String CODE = "code";

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableIntegerValue minutes;
    private final InstantSource clock;
    private final User user;
    private final BooleanSupplier unsaved;
    private final Runnable signOut;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper codeAsked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper warning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private Instant touched;

    /** How the console knows the time and what its owner chose. */
    public record Idle(InstantSource clock, ObservableIntegerValue minutes) {}

    /**
     * @param idle after how many minutes it locks, 0 for never
     * @param user who is signed in
     * @param unsaved whether something is written anywhere that a sign-out would lose
     * @param signOut leads to the sign-in page
     */
    public LockViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            Idle idle,
            User user,
            BooleanSupplier unsaved,
            Runnable signOut) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.minutes = idle.minutes();
        this.clock = idle.clock();
        this.user = user;
        this.unsaved = unsaved;
        this.signOut = signOut;
        this.touched = clock.instant();
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** The one-time code, or a recovery code. */
    public StringProperty codeProperty() {
        return code;
    }

    /** Whether the account has a second factor, so that a code is needed too. */
    public ReadOnlyBooleanProperty codeAskedProperty() {
        return codeAsked.getReadOnlyProperty();
    }

    /** What is wrong, in words; empty while nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it asks before unsaved work is lost to a sign-in as somebody else. */
    public ReadOnlyBooleanProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** A password is written and no attempt is under way. */
    public BooleanBinding possible() {
        return busy.not().and(password.isNotEmpty());
    }

    /** Somebody used keyboard or mouse. */
    public void touch() {
        touched = clock.instant();
    }

    /** Looks whether it is time to lock. A computer that slept locks as soon as it wakes. */
    public void look() {
        int most = minutes.get();
        if (most > 0 && !locked.get() && !touched.plus(Duration.ofMinutes(most)).isAfter(clock.instant())) {
            lock();
        }
    }

    /** Locks at once. */
    public void lock() {
        clear();
        locked.set(true);
    }

    private void clear() {
        password.set("");
        code.set("");
        problem.set("");
        warning.set(false);
    }

    /** Says that what was asked for needs the lock opened first, for example closing the window on a class. */
    public void refuseToClose() {
        warning.set(false);
        problem.set(messages.get("lock.closing"));
    }

    /** Opens the lock for who knows the password, and the code where there is a second factor. */
    public void unlock() {
        if (!possible().get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        String written = code.get().isBlank() ? null : code.get().strip();
        String known = password.get();
        tasks.job(messages.text("lock.opening"), progress -> shown(known, written))
                .quiet()
                .then(done -> open())
                .refused(ErrorCode.VALIDATION_ERROR, refusal -> refused(refusal, written))
                .refused(ErrorCode.UNAUTHORIZED, refusal -> refused(refusal, written))
                .refused(ErrorCode.RATE_LIMITED, refusal -> say("identity.tooOften"))
                .refused(ErrorCode.FORBIDDEN, refusal -> say("lock.shut"))
                .failed(failure -> say("lock.silent"))
                .lastly(() -> busy.set(false))
                .start();
    }

    /** Confirms the sign-in that is there; where it has ended meanwhile, the same person signs in again. */
    private boolean shown(String known, @Nullable String written) {
        try {
            client.identity().confirm(new Confirmation(known, written));
        } catch (ApiException e) {
            if (e.code() != ErrorCode.UNAUTHORIZED) {
                throw e;
            }
            client.identity().login(new LoginRequest(user.username(), null, known, written));
        }
        return true;
    }

    private void open() {
        clear();
        touch();
        codeAsked.set(false);
        locked.set(false);
    }

    private void refused(ApiException refusal, @Nullable String written) {
        boolean aboutCode = refusal.details().stream().anyMatch(detail -> CODE.equals(detail.field()));
        if (aboutCode) {
            codeAsked.set(true);
            code.set("");
            problem.set(messages.get(written == null ? "identity.codeMissing" : "identity.codeWrong"));
        } else {
            say("lock.wrong");
        }
    }

    private void say(String key) {
        password.set("");
        problem.set(messages.get(key));
    }

    /** Goes to the sign-in page; asks before, where something would be lost. */
    public void somebodyElse() {
        if (unsaved.getAsBoolean() && !warning.get()) {
            warning.set(true);
        } else {
            leave();
        }
    }

    /** Goes back to asking for the password. */
    public void stay() {
        warning.set(false);
    }

    /** Signs out and goes to the sign-in page, whatever is lost. */
    public void leave() {
        clear();
        signOut.run();
    }
}
