package lectern.desktop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lectern.desktop.RecordedFailures;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.Role;
import lectern.model.identity.User;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.Test;

/** Signing in at a real server, which has its own mind about what a name may be. */
class SignInViewModelIT {
    private static final String PASSWORD = "a long enough one";

    @Test
    void anAddressLongerThanAnyNameLetsIn() {
        String address = "fang." + "w".repeat(50) + "@" + "s".repeat(60) + ".example";
        RecordedFailures failures = new RecordedFailures();
        List<User> arrived = new ArrayList<>();
        try (TestServer server = TestServer.start(Engine.H2)) {
            server.admin().admin().create(new AdminDraft("wang fang", PASSWORD, Role.TEACHER, address));
            SignInViewModel model = new SignInViewModel(
                    server.client(),
                    TaskRunner.sameThread(failures),
                    new Messages(Language.ENGLISH),
                    (user, may) -> arrived.add(user));
            model.usernameProperty().set(address);
            model.form().passwordProperty().set(PASSWORD);
            model.signIn();
            assertThat(model.form().problemProperty().get()).isEmpty();
        }
        assertThat(arrived).extracting(User::username).containsExactly("wang fang");
        failures.assertNone();
    }
}
