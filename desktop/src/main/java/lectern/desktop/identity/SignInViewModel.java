package lectern.desktop.identity;

import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Permission;
import lectern.model.identity.User;
import lectern.model.wire.ErrorCode;

/** Signs a member of staff in. Nothing is remembered. */
public final class SignInViewModel {
    /** The field that the server's refusal names. */
    private static final String CODE = "code";

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final BiConsumer<User, Set<Permission>> signedIn;

    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper codeAsked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * @param signedIn called with who it is and what they may do now
     */
    public SignInViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, BiConsumer<User, Set<Permission>> signedIn) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.signedIn = signedIn;
    }

    public StringProperty usernameProperty() {
        return username;
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

    /** What is wrong, in words; empty while nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Both fields are filled in and no attempt is under way. */
    public BooleanBinding possible() {
        return Bindings.createBooleanBinding(
                () -> !busy.get()
                        && !username.get().isBlank()
                        && !password.get().isEmpty(),
                username,
                password,
                busy);
    }

    /** Tries; a refusal is said on the page and empties the password, or the code where that one was wrong. */
    public void signIn() {
        if (busy.get() || username.get().isBlank() || password.get().isEmpty()) {
            return;
        }
        busy.set(true);
        problem.set("");
        String written = code.get().isBlank() ? null : code.get().strip();
        LoginRequest request = new LoginRequest(username.get().strip(), null, password.get(), written);
        tasks.job(messages.text("identity.signingIn"), progress -> arrival(request))
                .quiet()
                .then(this::arrived)
                .refused(ErrorCode.UNAUTHORIZED, refusal -> refused(refusal, written != null))
                .refused(ErrorCode.RATE_LIMITED, refusal -> refused("identity.tooOften"))
                .lastly(() -> busy.set(false))
                .start();
    }

    private record Arrival(User user, Set<Permission> permissions) {}

    /** A role's permissions can be changed, and are withheld from who still lacks a second factor; the server knows. */
    private Arrival arrival(LoginRequest request) {
        User user = client.identity().login(request).user();
        return new Arrival(
                user,
                staff(user) ? client.identity().me().permissions() : user.role().permissions());
    }

    private static boolean staff(User user) {
        return user.role().permissions().contains(Permission.STAFF);
    }

    private void arrived(Arrival arrival) {
        if (!staff(arrival.user())) {
            client.api().tokens().set(null);
            refused("identity.notStaff");
            return;
        }
        password.set("");
        code.set("");
        signedIn.accept(arrival.user(), arrival.permissions());
    }

    private void refused(ApiException refusal, boolean withCode) {
        boolean aboutCode = refusal.details().stream().anyMatch(detail -> CODE.equals(detail.field()));
        if (aboutCode) {
            codeAsked.set(true);
            code.set("");
            problem.set(messages.get(withCode ? "identity.codeWrong" : "identity.codeMissing"));
        } else {
            refused("identity.wrong");
        }
    }

    private void refused(String key) {
        password.set("");
        problem.set(messages.get(key));
    }
}
