package lectern.desktop.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableIntegerValue;
import lectern.desktop.identity.PasswordForm;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.Confirmation;
import lectern.model.identity.LoginRequest;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Locks the window when nobody touched it for a while, and lets its owner in again. The server judges the password, so
 * that guesses here are counted with all others; the sign-in stays the same one, and with it all open channels.
 */
public final class LockViewModel {
    private final LecternClient client;
    private final Messages messages;
    private final ObservableIntegerValue minutes;
    private final InstantSource clock;
    private final Supplier<@Nullable String> username;
    private final BooleanSupplier unsaved;
    private final Runnable signOut;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper warning = new ReadOnlyBooleanWrapper();
    private final PasswordForm form;
    private Instant touched;

    /** How the console knows the time and what its owner chose. */
    public record Idle(InstantSource clock, ObservableIntegerValue minutes) {}

    /**
     * @param idle after how many minutes it locks, 0 for never
     * @param username what who is signed in is called now
     * @param unsaved whether something is written anywhere that a sign-out would lose
     * @param signOut leads to the sign-in page
     */
    public LockViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            Idle idle,
            Supplier<@Nullable String> username,
            BooleanSupplier unsaved,
            Runnable signOut) {
        this.client = client;
        this.messages = messages;
        this.minutes = idle.minutes();
        this.clock = idle.clock();
        this.username = username;
        this.unsaved = unsaved;
        this.signOut = signOut;
        this.touched = clock.instant();
        form = new PasswordForm(client, tasks, messages, username, "lock.wrong");
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** Password, code, and what is wrong with them. */
    public PasswordForm form() {
        return form;
    }

    /** Whether it asks before unsaved work is lost to a sign-in as somebody else. */
    public ReadOnlyBooleanProperty warningProperty() {
        return warning.getReadOnlyProperty();
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
        form.clear();
        warning.set(false);
    }

    /** Says that what was asked for needs the lock opened first, for example closing the window on a class. */
    public void refuseToClose() {
        warning.set(false);
        form.say("lock.closing");
    }

    /** Opens the lock for who knows the password, and the code where there is a second factor. */
    public void unlock() {
        if (!form.possible().get()) {
            return;
        }
        String name = username.get();
        form.attempt(messages.text("lock.opening"), written -> shown(name, written))
                .then(done -> open())
                .refused(ErrorCode.FORBIDDEN, refusal -> form.refuse("lock.shut"))
                .failed(failure -> form.refuse("lock.silent"))
                .start();
    }

    /** Confirms the sign-in that is there; where it has ended meanwhile, the same person signs in again. */
    private boolean shown(@Nullable String name, PasswordForm.Written written) {
        try {
            client.identity().confirm(new Confirmation(written.password(), written.code()));
        } catch (ApiException e) {
            if (e.code() != ErrorCode.UNAUTHORIZED) {
                throw e;
            }
            client.identity().login(new LoginRequest(name, null, written.password(), written.code()));
        }
        return true;
    }

    private void open() {
        clear();
        touch();
        locked.set(false);
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
