package lectern.desktop.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import lectern.desktop.RecordedFailures;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.LearningPreferencesUpdate;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Profile;
import lectern.model.identity.Role;
import lectern.model.identity.StudyTime;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** News, one's own learning, and the end of one's own account, against a server. */
class OwnAccountEndIT {
    private static final String NAME = "wang fang";
    private static final String PASSWORD = "a long enough one";

    private final TestServer server = TestServer.start(Engine.H2);
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.sameThread(failures);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final LecternClient client = teacher();
    private final AtomicInteger gone = new AtomicInteger();

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private LecternClient teacher() {
        server.admin().admin().create(new AdminDraft(NAME, PASSWORD, Role.TEACHER, null));
        return signedIn();
    }

    private LecternClient signedIn() {
        LecternClient signedIn = server.client();
        signedIn.identity().login(new LoginRequest(NAME, null, PASSWORD));
        return signedIn;
    }

    @Test
    void eachChoiceHoldsAtOnceAndLeavesTheOthers() {
        client.profile().setLearningPreferences(new LearningPreferencesUpdate(null, null, null, 45));
        LearningViewModel model = new LearningViewModel(client, tasks, messages);
        assertThat(model.loadedProperty().get()).isFalse();
        model.show();
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(model.notifiedProperty().get()).isTrue();
        assertThat(model.timeProperty().get()).isNull();
        assertThat(model.goalProperty().get()).isEqualTo(45);
        assertThat(model.savedProperty().get()).as("nothing was changed").isFalse();

        model.timeProperty().set(StudyTime.EVENING);
        assertThat(model.savedProperty().get()).isTrue();
        model.notifiedProperty().set(false);
        model.goalProperty().set(90);
        Profile held = client.profile().me();
        assertThat(held.notificationPreference()).isFalse();
        assertThat(held.preferredStudyTime()).isEqualTo(StudyTime.EVENING);
        assertThat(held.weeklyLearningGoal()).isEqualTo(90);
    }

    @Test
    void aRefusedChoiceGoesBackToWhatIsHeld() {
        LearningViewModel model = new LearningViewModel(client, tasks, messages);
        model.show();
        model.goalProperty().set(20_000);
        assertThat(model.problemProperty().get()).contains("10080");
        assertThat(model.savedProperty().get()).isFalse();
        assertThat(model.goalProperty().get()).isZero();
        model.goalProperty().set(60);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(client.profile().me().weeklyLearningGoal()).isEqualTo(60);
    }

    @Test
    void anAccountGoesWithItsPasswordAlone() {
        DeletionViewModel model = new DeletionViewModel(client, tasks, messages);
        model.delete(gone::incrementAndGet);
        assertThat(model.problemProperty().get()).isEqualTo("Write your password first.");
        model.passwordProperty().set("not mine");
        model.delete(gone::incrementAndGet);
        assertThat(model.problemProperty().get()).startsWith("This is not your password");
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(gone).hasValue(0);
        assertThat(client.profile().me().username()).isEqualTo(NAME);

        model.begin();
        assertThat(model.problemProperty().get()).isEmpty();
        model.passwordProperty().set(PASSWORD);
        model.delete(gone::incrementAndGet);
        assertThat(gone).hasValue(1);
        assertThat(model.busyProperty().get()).isFalse();
        assertThatThrownBy(this::signedIn).isInstanceOf(ApiException.class);
    }

    @Test
    void theLastSuperAdministratorIsToldWhatToDo() {
        DeletionViewModel model = new DeletionViewModel(server.admin(), tasks, messages);
        model.passwordProperty().set(TestServer.ADMIN.password());
        model.delete(gone::incrementAndGet);
        assertThat(model.problemProperty().get())
                .startsWith("This is the last super administrator")
                .endsWith("make somebody else one first");
        assertThat(gone).hasValue(0);
        assertThat(server.admin().profile().me().username()).isEqualTo(TestServer.ADMIN.username());
    }
}
