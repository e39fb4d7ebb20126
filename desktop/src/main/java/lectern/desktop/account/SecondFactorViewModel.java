package lectern.desktop.account;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.Confirmation;
import lectern.model.identity.MfaChallengeRequest;
import lectern.model.identity.MfaPhone;
import lectern.model.identity.MfaStatus;
import lectern.model.identity.TotpSetup;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** One's own second factor (001): set up with an authenticator, recovery codes, the number for SMS, switching off. */
public final class SecondFactorViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable MfaStatus> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TotpSetup> setup = new ReadOnlyObjectWrapper<>();
    private final StepReport report;
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");

    public SecondFactorViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.report = new StepReport(messages);
    }

    /** How it stands; null until the server has answered. */
    public ReadOnlyObjectProperty<@Nullable MfaStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What an authenticator is to read, while it is being set up; else null. */
    public ReadOnlyObjectProperty<@Nullable TotpSetup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /** Why the last step was refused, in words; empty where none was. */
    public ReadOnlyStringProperty problemProperty() {
        return report.problemProperty();
    }

    /** What was done last, in words; empty where nothing was. */
    public ReadOnlyStringProperty reportProperty() {
        return report.doneProperty();
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public StringProperty codeProperty() {
        return code;
    }

    /** With the country's code, for example {@code +8613800138000}. */
    public StringProperty phoneProperty() {
        return phone;
    }

    /** Asks how it stands. A set-up that was begun stays as it is. */
    public void show() {
        report.say("", "");
        fetch();
    }

    private void fetch() {
        tasks.job(
                        messages.text("account.factor.loading"),
                        progress -> client.mfa().status())
                .quiet()
                .then(status::set)
                .start();
    }

    /** Begins for who knows the password: a secret for the authenticator. Nothing is changed at sign-in yet. */
    public void begin() {
        if (owned(false)) {
            String known = password.get();
            run(progress -> client.mfa().setup(known), made -> {
                password.set("");
                code.set("");
                setup.set(made);
            });
        }
    }

    /** Ends a set-up that was not confirmed. */
    public void cancel() {
        setup.set(null);
        code.set("");
        report.say("", "");
    }

    /**
     * Confirms the set-up with a code of the authenticator.
     *
     * @param shown gets the recovery codes, this once
     */
    public void enable(Consumer<List<String>> shown) {
        String written = code.get().strip();
        if (written.isEmpty()) {
            report.say("account.factor.codeMissing", "");
            return;
        }
        run(progress -> client.mfa().enable(written), codes -> {
            setup.set(null);
            done("account.factor.enabled");
            shown.accept(codes);
        });
    }

    /**
     * Makes new recovery codes; the old ones stop working.
     *
     * @param shown gets them, this once
     */
    public void renewCodes(Consumer<List<String>> shown) {
        if (owned(true)) {
            Confirmation owner = new Confirmation(password.get(), code.get().strip());
            run(progress -> client.mfa().renewRecoveryCodes(owner), codes -> {
                done("account.factor.renewed");
                shown.accept(codes);
            });
        }
    }

    /** Switches it off. */
    public void disable() {
        if (owned(true)) {
            String known = password.get();
            String written = code.get().strip();
            run(
                    progress -> {
                        client.mfa().disable(known, written);
                        return true;
                    },
                    done -> done("account.factor.disabled"));
        }
    }

    /** Says where codes by SMS go. */
    public void savePhone() {
        if (owned(false)) {
            MfaPhone where = new MfaPhone(phone.get().replaceAll("[\\s()-]", ""), password.get());
            run(
                    progress -> {
                        client.mfa().setPhone(where);
                        return true;
                    },
                    done -> done("account.factor.phoneSaved"));
        }
    }

    /**
     * Sends a code to who has no authenticator at hand.
     *
     * @param channel one of those that the status names
     */
    public void sendCode(String channel) {
        if (owned(false)) {
            String known = password.get();
            run(
                    progress -> {
                        String name = client.profile().me().username();
                        return client.mfa().challenge(new MfaChallengeRequest(name, null, known, channel));
                    },
                    sent -> report.sent(sent.sentTo()));
        }
    }

    private boolean owned(boolean withCode) {
        if (password.get().isEmpty() || withCode && code.get().isBlank()) {
            report.say(withCode ? "account.factor.ownerMissing" : "account.factor.passwordMissing", "");
            return false;
        }
        return true;
    }

    private void done(String key) {
        password.set("");
        code.set("");
        phone.set("");
        report.say("", key);
        fetch();
    }

    private <T> void run(Work<T> work, Consumer<T> then) {
        report.say("", "");
        tasks.job(messages.text("account.factor.changing"), work)
                .then(then)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .refused(ErrorCode.CONFLICT, this::overtaken)
                .refused(ErrorCode.RATE_LIMITED, report::tooOften)
                .start();
    }

    private void refused(ApiException refusal) {
        switch (report.refused(refusal)) {
            case StepReport.CODE -> code.set("");
            case StepReport.PASSWORD -> password.set("");
            default -> {}
        }
    }

    /** It was changed somewhere else meanwhile. */
    private void overtaken(ApiException refusal) {
        setup.set(null);
        report.said(refusal);
        fetch();
    }
}
