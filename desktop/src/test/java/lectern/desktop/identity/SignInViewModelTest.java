package lectern.desktop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.Me;
import lectern.model.identity.MfaChallenge;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.identity.Tokens;
import lectern.model.identity.User;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri(), "this console");
    private final RecordedFailures failures = new RecordedFailures();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final List<User> arrived = new ArrayList<>();
    private final Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    private final SignInViewModel model =
            new SignInViewModel(client, TaskRunner.sameThread(failures), messages, this::arrive);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void rightPasswordLetsIn() {
        server.answer("POST /api/auth/login", signIn(Role.TEACHER))
                .answer("GET /api/auth/me", me(Permission.STAFF, Permission.AUDIT_READ));
        fill(" ada ", "correct horse");

        model.signIn();

        assertThat(arrived).extracting(User::username).containsExactly("ada");
        assertThat(server.calls())
                .containsExactly(
                        "POST /api/auth/login {\"username\":\"ada\",\"email\":null,"
                                + "\"password\":\"correct horse\",\"code\":null,\"deviceId\":\"this console\"}",
                        "GET /api/auth/me");
        assertThat(permissions)
                .as("what the server says, not what the role held once")
                .containsExactlyInAnyOrder(Permission.STAFF, Permission.AUDIT_READ);
        assertThat(model.form().passwordProperty().get()).isEmpty();
        assertThat(model.form().busyProperty().get()).isFalse();
        failures.assertNone();
    }

    @Test
    void wrongPasswordIsSaidOnThePageAndEmptied() {
        server.refuse("POST /api/auth/login", ErrorCode.UNAUTHORIZED, "wrong");
        fill("ada", "guess");

        model.signIn();

        assertThat(model.form().problemProperty().get()).startsWith("The name or the password is wrong");
        assertThat(model.form().passwordProperty().get()).isEmpty();
        assertThat(model.usernameProperty().get()).isEqualTo("ada");
        assertThat(arrived).isEmpty();
        failures.assertNone();
    }

    @Test
    void whoTriedTooOftenReadsHowLongToWait() {
        server.refuseFor("POST /api/auth/login", 30);
        fill("ada", "guess");
        model.signIn();
        assertThat(model.form().problemProperty().get()).isEqualTo("Too many tries. Wait 30 seconds and try again.");

        messages.use(Language.CHINESE);
        fill("ada", "guess");
        model.signIn();
        assertThat(model.form().problemProperty().get()).isEqualTo("尝试次数过多。请等 30 秒后再试。");
        assertThat(model.form().passwordProperty().get()).isEmpty();
        failures.assertNone();
    }

    @Test
    void whoHasASecondFactorIsAskedForItsCode() {
        server.refuseField("POST /api/auth/login", ErrorCode.UNAUTHORIZED, "code");
        fill("ada", "correct horse");

        model.signIn();

        assertThat(model.form().codeAskedProperty().get()).isTrue();
        assertThat(model.form().passwordProperty().get())
                .as("is kept for the second try")
                .isEqualTo("correct horse");
        assertThat(model.form().problemProperty().get()).startsWith("Write the code");
        model.form().codeProperty().set(" 123456 ");
        model.signIn();

        assertThat(model.form().problemProperty().get()).startsWith("This code is wrong");
        assertThat(model.form().codeProperty().get()).isEmpty();
        assertThat(server.calls().getLast()).contains("\"code\":\"123456\"");
        server.answer("POST /api/auth/login", signIn(Role.TEACHER))
                .answer("GET /api/auth/me", me(Permission.STAFF, Permission.AUDIT_READ));
        model.form().codeProperty().set("654321");
        model.signIn();

        assertThat(arrived).hasSize(1);
        assertThat(model.form().codeProperty().get()).isEmpty();
        failures.assertNone();
    }

    @Test
    void aCodeIsSentToWhoHasNoAuthenticatorAtHand() {
        String send = "POST /api/auth/mfa/challenge";
        PasswordForm form = model.form();
        server.refuse(
                "POST /api/auth/login",
                ErrorCode.UNAUTHORIZED,
                List.of(
                        ErrorDetail.of("code", "is needed"),
                        new ErrorDetail("channel", "", null, "email"),
                        new ErrorDetail("channel", "", null, "sms")));
        fill("ada", "correct horse");
        assertThat(form.channels()).isEmpty();
        model.signIn();
        assertThat(form.channels()).containsExactly("email", "sms");

        server.answer(send, new MfaChallenge("email", "a…@school.example", Instant.now()));
        form.send("email");
        assertThat(server.calls().getLast())
                .isEqualTo(send + " {\"username\":\"ada\",\"email\":null,"
                        + "\"password\":\"correct horse\",\"channel\":\"email\"}");
        assertThat(form.sentProperty().get()).contains("on its way to a…@school.example");
        assertThat(form.problemProperty().get()).isEmpty();

        server.refuse(send, ErrorCode.RATE_LIMITED, "later");
        form.send("sms");
        assertThat(form.problemProperty().get()).contains("once a minute");
        assertThat(form.sentProperty().get()).as("is still on its way").isNotEmpty();
        server.refuse(send, ErrorCode.UNAVAILABLE, "the gateway is silent");
        form.send("sms");
        assertThat(form.problemProperty().get()).contains("could not be sent");
        assertThat(form.sentProperty().get()).isEmpty();
        assertThat(form.possible().get()).as("the password is kept").isTrue();

        server.refuse(send, ErrorCode.UNAUTHORIZED, "wrong");
        form.send("email");
        assertThat(form.problemProperty().get()).startsWith("The name or the password is wrong");
        int calls = server.calls().size();
        form.send("email");
        assertThat(server.calls()).as("not without a password").hasSize(calls);

        model.usernameProperty().set("bo");
        assertThat(form.codeAskedProperty().get())
                .as("somebody else may need none")
                .isFalse();
        assertThat(form.channels()).isEmpty();
        failures.assertNone();
    }

    @Test
    void studentsAreSentToTheirBrowser() {
        server.answer("POST /api/auth/login", signIn(Role.STUDENT));
        fill("ada", "correct horse");

        model.signIn();

        assertThat(model.form().problemProperty().get()).contains("student");
        assertThat(client.api().tokens().current()).isNull();
        assertThat(arrived).isEmpty();
    }

    @Test
    void silentServerGoesThroughTheCommonDoor() {
        server.close();
        fill("ada", "correct horse");

        model.signIn();

        assertThat(failures.shown()).singleElement().isInstanceOf(ApiException.class);
        assertThat(model.form().busyProperty().get()).isFalse();
    }

    @Test
    void nothingIsSentWhileAFieldIsEmpty() {
        fill("ada", "");

        assertThat(model.possible().get()).isFalse();
        model.signIn();

        assertThat(server.calls()).isEmpty();
    }

    private void fill(String username, String password) {
        model.usernameProperty().set(username);
        model.form().passwordProperty().set(password);
    }

    private void arrive(User user, Set<Permission> may) {
        arrived.add(user);
        permissions.addAll(may);
    }

    private static Me me(Permission... permissions) {
        return new Me("u1", "ada", "Ada", null, "free", Role.TEACHER, Set.of(permissions), 0, 0, 5, 0, 100);
    }

    private static SignIn signIn(Role role) {
        User user = new User("u1", "ada", "Ada", null, role, "free");
        return new SignIn(user, new Tokens("access", "refresh", Instant.now().plusSeconds(600)), null);
    }
}
