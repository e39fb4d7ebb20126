package lectern.desktop.identity;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.Job;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.MfaChallenge;
import lectern.model.identity.MfaChallengeRequest;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the password, and for a one-time code where there is a second factor (001): on the sign-in page and at the
 * lock. Who has no authenticator at hand can have a code sent.
 */
public final class PasswordForm {
    /** The fields that the server's refusal names. */
    private static final String CODE = "code";

    private static final String CHANNEL = "channel";

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Supplier<@Nullable String> username;
    private final String wrong;
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper codeAsked = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> channels = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper sent = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * What somebody wrote.
     *
     * @param code null where none was written
     */
    public record Written(String password, @Nullable String code) {
        /** Without what is secret. */
        @Override
        public String toString() {
            return "Written[]";
        }
    }

    /**
     * @param username whose password it is
     * @param wrong the key of what to say to a wrong one
     */
    public PasswordForm(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            Supplier<@Nullable String> username,
            String wrong) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.username = username;
        this.wrong = wrong;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** The one-time code, or a recovery code. */
    public StringProperty codeProperty() {
        return code;
    }

    /** Whether this account has a second factor, so that a code is needed, too. */
    public ReadOnlyBooleanProperty codeAskedProperty() {
        return codeAsked.getReadOnlyProperty();
    }

    /** How the server can send this account a code: {@code email}, {@code sms}; known once a code is asked for. */
    public ObservableList<String> channels() {
        return channels;
    }

    /** Where a code is on its way to, in words; empty where none was sent. */
    public ReadOnlyStringProperty sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /** What is wrong, in words; empty while nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** A password is written and no attempt is under way. */
    public BooleanBinding possible() {
        return busy.not().and(password.isNotEmpty());
    }

    /**
     * An attempt with what is written now, to be started at once. A refused password or code is said and emptied.
     *
     * @param deed shows it to the server
     */
    public <T> Job<T> attempt(ObservableStringValue title, Function<Written, T> deed) {
        Written written = new Written(
                password.get(), code.get().isBlank() ? null : code.get().strip());
        begin();
        return tasks.job(title, progress -> deed.apply(written))
                .quiet()
                .refused(ErrorCode.UNAUTHORIZED, refusal -> refused(refusal, written))
                .refused(ErrorCode.VALIDATION_ERROR, refusal -> refused(refusal, written))
                .refused(ErrorCode.RATE_LIMITED, this::tooOften)
                .lastly(() -> busy.set(false));
    }

    private void begin() {
        busy.set(true);
        problem.set("");
    }

    private void tooOften(ApiException refusal) {
        password.set("");
        problem.set(messages.get("identity.tooOften", RefusalWords.untilNextTry(refusal, messages)));
    }

    private void refused(ApiException refusal, Written written) {
        if (named(refusal, CODE).isEmpty()) {
            refuse(wrong);
            return;
        }
        codeAsked.set(true);
        channels.setAll(named(refusal, CHANNEL));
        code.set("");
        say(written.code() == null ? "identity.codeMissing" : "identity.codeWrong");
    }

    /** What a refusal says of a field, one text for each detail about it. */
    private static List<String> named(ApiException refusal, String field) {
        return refusal.details().stream()
                .filter(detail -> field.equals(detail.field()))
                .map(detail -> Objects.requireNonNullElse(detail.value(), ""))
                .toList();
    }

    /** Has a code sent by one of the channels. */
    public void send(String channel) {
        if (!possible().get()) {
            return;
        }
        MfaChallengeRequest request = new MfaChallengeRequest(username.get(), null, password.get(), channel);
        begin();
        tasks.job(messages.text("identity.sending"), progress -> client.mfa().challenge(request))
                .quiet()
                .then(this::sent)
                .refused(ErrorCode.UNAUTHORIZED, refusal -> refuse(wrong))
                .refused(ErrorCode.RATE_LIMITED, refusal -> say("identity.sentLately"))
                .failed(failure -> notSent())
                .lastly(() -> busy.set(false))
                .start();
    }

    private void sent(MfaChallenge challenge) {
        sent.set(messages.get("identity.sent", challenge.sentTo()));
    }

    private void notSent() {
        sent.set("");
        say("identity.notSent");
    }

    /** Says something beside the fields, which stay as they are. */
    public void say(String key) {
        problem.set(messages.get(key));
    }

    /** Says why it does not go on, and empties the password. */
    public void refuse(String key) {
        password.set("");
        say(key);
    }

    /** Forgets what is known of the second factor: it may be somebody else's turn. */
    public void forgetFactor() {
        codeAsked.set(false);
        channels.clear();
        code.set("");
        sent.set("");
    }

    /** Forgets everything. */
    public void clear() {
        forgetFactor();
        password.set("");
        problem.set("");
    }
}
