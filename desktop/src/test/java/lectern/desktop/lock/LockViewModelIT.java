package lectern.desktop.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.MfaPhone;
import lectern.model.identity.SessionInfo;
import lectern.server.ServerConfig;
import lectern.server.TestServer;
import lectern.server.identity.Authenticator;
import lectern.server.mfa.SmsConfig;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LockViewModelIT {
    private final ScriptedServer gateway = new ScriptedServer().answer("POST /send", null);
    private final TestServer server = TestServer.start(
            Engine.H2,
            new ServerConfig.Outside(null, new SmsConfig(gateway.localUri().resolve("/send"), null), null));
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final IntegerProperty minutes = new SimpleIntegerProperty(10);
    private final List<String> left = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private boolean unsaved;
    private final LockViewModel model = model();

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
        gateway.close();
    }

    private LockViewModel model() {
        return new LockViewModel(
                client,
                TaskRunner.sameThread(failures),
                new Messages(Language.ENGLISH),
                new LockViewModel.Idle(() -> now, minutes),
                TestServer.ADMIN::username,
                () -> unsaved,
                () -> left.add("left"));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        model.look();
    }

    private boolean locked() {
        return model.lockedProperty().get();
    }

    private void unlock(String password, String code) {
        model.form().passwordProperty().set(password);
        model.form().codeProperty().set(code);
        model.unlock();
    }

    private String problem() {
        return model.form().problemProperty().get();
    }

    @Test
    void itLocksWhenNobodyTouchedItForSoLong() {
        pass(Duration.ofMinutes(9));
        model.touch();
        pass(Duration.ofMinutes(9));
        assertThat(locked()).isFalse();
        minutes.set(0);
        pass(Duration.ofDays(1));
        assertThat(locked()).as("never, where its owner said so").isFalse();
        minutes.set(5);
        model.look();
        assertThat(locked()).isTrue();
    }

    @Test
    void theServerJudgesThePasswordAndTheSignInStaysTheSame() {
        String session = client.identity().sessions().getFirst().id();
        model.lock();
        unlock("", "");
        assertThat(locked()).isTrue();
        unlock("a wrong one", "");
        assertThat(locked()).isTrue();
        assertThat(problem()).startsWith("The password is wrong");
        assertThat(model.form().passwordProperty().get()).isEmpty();
        unlock(TestServer.ADMIN.password(), "");
        assertThat(locked()).isFalse();
        assertThat(problem()).isEmpty();
        assertThat(client.identity().sessions())
                .extracting(SessionInfo::id)
                .as("no sign-in was added, so none of the others had to end")
                .containsExactly(session);

        Authenticator phone = new Authenticator(
                client.mfa().setup(TestServer.ADMIN.password()).secret(), Clock.systemUTC());
        String recovery = client.mfa().enable(phone.code()).getFirst();
        model.lock();
        unlock(TestServer.ADMIN.password(), "");
        assertThat(model.form().codeAskedProperty().get()).isTrue();
        assertThat(problem()).startsWith("Write the code");
        assertThat(model.form().channels()).as("no number is known").isEmpty();
        client.mfa().setPhone(new MfaPhone("+8613800138000", TestServer.ADMIN.password()));
        unlock(TestServer.ADMIN.password(), "000000");
        assertThat(problem()).startsWith("This code is wrong");
        assertThat(model.form().passwordProperty().get())
                .as("is kept for the next code")
                .isNotEmpty();
        assertThat(model.form().channels()).containsExactly("sms");
        model.form().send("sms");
        assertThat(gateway.calls()).singleElement().asString().contains("+8613800138000");
        assertThat(model.form().sentProperty().get()).contains("…000");
        unlock(TestServer.ADMIN.password(), recovery);
        assertThat(locked()).isFalse();
    }

    @Test
    void whoseSignInEndedMeanwhileSignsInAgainAtTheLock() {
        LecternClient other = server.client();
        other.identity().login(new LoginRequest(TestServer.ADMIN.username(), null, TestServer.ADMIN.password()));
        model.lock();
        other.identity().endOtherSessions();
        unlock("a wrong one", "");
        assertThat(locked()).isTrue();
        assertThat(problem()).startsWith("The password is wrong");
        unlock(TestServer.ADMIN.password(), "");
        assertThat(locked()).isFalse();
        assertThat(client.identity().sessions()).hasSize(2);
    }

    @Test
    void somebodyElseIsLetInAfterAWarningWhereSomethingWouldBeLost() {
        unsaved = true;
        model.lock();
        model.somebodyElse();
        assertThat(model.warningProperty().get()).isTrue();
        model.stay();
        assertThat(model.warningProperty().get()).isFalse();
        assertThat(left).isEmpty();
        model.refuseToClose();
        assertThat(problem()).contains("Unlock the window first");
        unsaved = false;
        model.somebodyElse();
        assertThat(left).hasSize(1);
    }

    @Test
    void aSilentServerKeepsTheLockAndSaysSo() {
        model.lock();
        server.stop();
        unlock(TestServer.ADMIN.password(), "");
        assertThat(locked()).isTrue();
        assertThat(problem()).startsWith("The server does not answer");
    }
}
