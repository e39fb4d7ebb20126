package lectern.desktop.identity;

import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Permission;
import lectern.model.identity.User;

/** Signs a member of staff in. Nothing is remembered. */
public final class SignInViewModel {
    private final LecternClient client;
    private final Messages messages;
    private final BiConsumer<User, Set<Permission>> signedIn;
    private final StringProperty username = new SimpleStringProperty("");
    private final PasswordForm form;

    /**
     * @param signedIn called with who it is and what they may do now
     */
    public SignInViewModel(
            LecternClient client, TaskRunner tasks, Messages messages, BiConsumer<User, Set<Permission>> signedIn) {
        this.client = client;
        this.messages = messages;
        this.signedIn = signedIn;
        form = new PasswordForm(client, tasks, messages, this::name, "identity.wrong");
        username.subscribe((before, now) -> form.forgetFactor());
    }

    private String name() {
        return username.get().strip();
    }

    public StringProperty usernameProperty() {
        return username;
    }

    /** Password, code, and what is wrong with them. */
    public PasswordForm form() {
        return form;
    }

    /** Name and password are filled in and no attempt is under way. */
    public BooleanBinding possible() {
        return form.possible().and(Bindings.createBooleanBinding(() -> !name().isEmpty(), username));
    }

    /** Tries; a refusal is said on the page and empties the password, or the code where that one was wrong. */
    public void signIn() {
        if (!possible().get()) {
            return;
        }
        String name = name();
        form.attempt(
                        messages.text("identity.signingIn"),
                        written -> arrival(new LoginRequest(name, null, written.password(), written.code())))
                .then(this::arrived)
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
            form.refuse("identity.notStaff");
            return;
        }
        form.clear();
        signedIn.accept(arrival.user(), arrival.permissions());
    }
}
