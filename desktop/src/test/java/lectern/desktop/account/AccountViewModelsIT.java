package lectern.desktop.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import lectern.desktop.RecordedFailures;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.MfaStatus;
import lectern.model.identity.Profile;
import lectern.model.identity.Role;
import lectern.model.identity.SessionInfo;
import lectern.server.TestServer;
import lectern.server.identity.Authenticator;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountViewModelsIT {
    private static final String NAME = "wang fang";
    private static final String PASSWORD = "a long enough one";

    private final TestServer server = TestServer.start(Engine.H2);
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = TaskRunner.sameThread(failures);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final LecternClient client = teacher();

    @AfterEach
    void close() {
        failures.assertNone();
        server.close();
    }

    private LecternClient teacher() {
        server.admin().admin().create(new AdminDraft(NAME, PASSWORD, Role.TEACHER, null));
        return signedIn(PASSWORD);
    }

    private LecternClient signedIn(String password) {
        LecternClient signedIn = server.client();
        signedIn.identity().login(new LoginRequest(NAME, null, password));
        return signedIn;
    }

    @Test
    void namesAreChangedAndRefused() {
        List<Profile> changed = new ArrayList<>();
        ProfileViewModel model = new ProfileViewModel(client, tasks, messages, changed::add);
        model.show();
        ProfileForm form = model.form();
        assertThat(form.usernameProperty().get()).isEqualTo(NAME);
        form.nicknameProperty().set(" 王老师 ");
        form.emailProperty().set("no address");
        model.save();
        assertThat(form.faults()).containsEntry(ProfileForm.EMAIL, "account.fault.email");
        form.emailProperty().set("fang@school.example");
        model.save();
        assertThat(model.savedProperty().get()).isTrue();
        assertThat(form.dirty()).isFalse();
        assertThat(changed).extracting(Profile::nickname).containsExactly("王老师");
        assertThat(client.profile().me().email()).isEqualTo("fang@school.example");

        form.usernameProperty().set(TestServer.ADMIN.username());
        model.save();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.savedProperty().get()).isFalse();
        model.show();
        assertThat(form.usernameProperty().get()).as("what is written stays").isEqualTo(TestServer.ADMIN.username());
        assertThat(client.profile().me().username()).isEqualTo(NAME);
    }

    @Test
    void aPictureIsCutSentAndTakenAway(@TempDir Path folder) throws Exception {
        Path wide = folder.resolve("wide.jpg");
        ImageIO.write(new BufferedImage(2_000, 1_000, BufferedImage.TYPE_INT_RGB), "jpg", wide.toFile());
        AvatarViewModel model = new AvatarViewModel(client, tasks, messages, profile -> {});
        model.choose(wide);
        BufferedImage square = ImageIO.read(new ByteArrayInputStream(
                Objects.requireNonNull(model.pictureProperty().get())));
        assertThat(square.getWidth()).isEqualTo(320).isEqualTo(square.getHeight());
        assertThat(client.profile().me().avatarUrl()).isNotNull();
        model.remove();
        assertThat(model.pictureProperty().get()).isNull();
        assertThat(client.profile().me().avatarUrl()).isNull();
        model.choose(Files.writeString(folder.resolve("words.png"), "no picture"));
        assertThat(model.problemProperty().get()).isNotEmpty();
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsAllOtherSignIns() {
        signedIn(PASSWORD);
        SessionsViewModel sessions = new SessionsViewModel(SignIns.own(client), tasks, messages);
        PasswordViewModel model = new PasswordViewModel(client, tasks, messages, sessions::show);
        sessions.show();
        assertThat(sessions.sessions()).hasSize(2);
        PasswordViewModel.Form form = model.form();
        form.currentProperty().set("not mine");
        form.nextProperty().set("short");
        form.againProperty().set("shor");
        model.change();
        assertThat(form.faults())
                .containsEntry(PasswordViewModel.Form.NEXT, "account.fault.short")
                .containsEntry(PasswordViewModel.Form.AGAIN, "account.fault.again");
        form.nextProperty().set("another long one");
        form.againProperty().set("another long one");
        model.change();
        assertThat(form.faults()).containsEntry(PasswordViewModel.Form.CURRENT, "account.fault.current");
        form.currentProperty().set(PASSWORD);
        model.change();
        assertThat(model.doneProperty().get()).isTrue();
        assertThat(form.dirty()).as("no password stays written").isFalse();
        assertThat(sessions.sessions()).singleElement().matches(SessionInfo::current);
        assertThat(signedIn("another long one").identity().me().username()).isEqualTo(NAME);
    }

    @Test
    void signInsAreEndedOneByOneOrAllButThisOne() {
        LecternClient first = signedIn(PASSWORD);
        signedIn(PASSWORD);
        signedIn(PASSWORD);
        SessionsViewModel model = new SessionsViewModel(SignIns.own(client), tasks, messages);
        model.show();
        assertThat(model.sessions()).hasSize(4);
        SessionInfo firsts = first.identity().sessions().stream()
                .filter(SessionInfo::current)
                .findFirst()
                .orElseThrow();
        model.end(firsts);
        assertThat(model.sessions()).hasSize(3).extracting(SessionInfo::id).doesNotContain(firsts.id());
        assertThat(model.reportProperty().get()).isEqualTo("1 sign-in ended.");
        model.end(firsts);
        assertThat(model.sessions())
                .as("it has ended already, which is as good")
                .hasSize(3);
        model.endOthers();
        assertThat(model.reportProperty().get()).isEqualTo("2 sign-ins ended.");
        assertThat(model.sessions()).singleElement().matches(SessionInfo::current);
    }

    @Test
    void aSecondFactorIsSetUpRenewedAndSwitchedOff() {
        SecondFactorViewModel model = new SecondFactorViewModel(client, tasks, messages);
        model.show();
        assertThat(status(model).enabled()).isFalse();
        model.begin();
        assertThat(model.problemProperty().get()).isEqualTo("Write your password first.");
        model.passwordProperty().set("not mine");
        model.begin();
        assertThat(model.problemProperty().get()).startsWith("This is not your password");
        model.passwordProperty().set(PASSWORD);
        model.begin();
        assertThat(model.passwordProperty().get()).isEmpty();
        Authenticator phone = new Authenticator(
                Objects.requireNonNull(model.setupProperty().get()).secret(), Clock.systemUTC());
        List<String> codes = new ArrayList<>();
        model.enable(codes::addAll);
        assertThat(model.problemProperty().get()).startsWith("Write the code");
        model.codeProperty().set("000000");
        model.enable(codes::addAll);
        assertThat(model.problemProperty().get()).startsWith("This code is not right");
        assertThat(model.setupProperty().get()).as("another code may be tried").isNotNull();
        model.codeProperty().set(phone.code());
        model.enable(codes::addAll);
        assertThat(codes).hasSize(10);
        assertThat(status(model).enabled()).isTrue();
        assertThat(model.setupProperty().get()).isNull();

        List<String> fresh = new ArrayList<>();
        model.renewCodes(fresh::addAll);
        assertThat(model.problemProperty().get()).startsWith("Write your password and a code");
        own(model, "not mine", codes.getFirst());
        model.renewCodes(fresh::addAll);
        assertThat(model.problemProperty().get()).startsWith("This is not your password");
        own(model, PASSWORD, codes.getFirst());
        model.renewCodes(fresh::addAll);
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(model.passwordProperty().get()).isEmpty();

        own(model, PASSWORD, codes.getLast());
        model.disable();
        assertThat(model.problemProperty().get()).startsWith("This code is not right");
        assertThat(status(model).enabled()).isTrue();
        own(model, PASSWORD, fresh.getFirst());
        model.disable();
        assertThat(status(model).enabled()).isFalse();
        assertThat(model.reportProperty().get()).contains("are off");
    }

    private static MfaStatus status(SecondFactorViewModel model) {
        return Objects.requireNonNull(model.statusProperty().get());
    }

    private static void own(SecondFactorViewModel model, String password, String code) {
        model.passwordProperty().set(password);
        model.codeProperty().set(code);
    }

    @Test
    void aDeviceIsCalledWhatPeopleCallIt() {
        assertThat(Device.of("Java-http-client/25", messages)).isEqualTo("Lectern console");
        assertThat(Device.of(
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                                + " Chrome/126.0.0.0 Safari/537.36 Edg/126.0",
                        messages))
                .isEqualTo("Edge, Windows");
        assertThat(Device.of(
                        "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1", messages))
                .isEqualTo("Safari, iPad");
        assertThat(Device.of("curl/8.5", messages)).isEqualTo("Unknown device");
    }
}
