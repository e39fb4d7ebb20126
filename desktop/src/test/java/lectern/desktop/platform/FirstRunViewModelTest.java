package lectern.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.platform.FirstRunViewModel.Content;
import lectern.desktop.platform.FirstRunViewModel.Outcome;
import lectern.desktop.platform.FirstRunViewModel.Step;
import lectern.desktop.preference.Appearance;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.identity.Tokens;
import lectern.model.identity.User;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstRunViewModelTest {
    private static final SignIn ADA = new SignIn(
            new User("u1", "ada", null, null, Role.SUPER_ADMIN, "free"),
            new Tokens("a", "r", Instant.now().plusSeconds(600)),
            null);

    @TempDir
    Path data;

    private final ScriptedServer server = new ScriptedServer();
    private final LecternClient client = new LecternClient(server.localUri());
    private final RecordedFailures failures = new RecordedFailures();
    private final Messages messages = new Messages(Language.ENGLISH);
    private final List<Outcome> done = new ArrayList<>();
    private final List<String> sampled = new ArrayList<>();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void threeStepsLeadIn() {
        FirstRunViewModel model = model(null);
        server.answer("POST /api/setup", ADA);
        model.appearance().languageProperty().set(Language.CHINESE);
        assertThat(messages.language()).isEqualTo(Language.CHINESE);

        model.next();
        fill(model, "ada", "correct horse", "correct horse");
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CONTENT);
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(server.calls())
                .containsExactly("POST /api/setup {\"setupToken\":\"once\",\"username\":\"ada\","
                        + "\"password\":\"correct horse\",\"deviceId\":null}");

        model.next();
        assertThat(sampled).containsExactly("loaded");
        assertThat(done).containsExactly(new Outcome(ADA.user(), Content.SAMPLE));
        failures.assertNone();
    }

    @ParameterizedTest
    @CsvSource({
        "'', correct horse, correct horse, Type the name",
        "ada, short, short, at least 8",
        "ada, correct horse, correct hoarse, differ",
    })
    void whatIsMissingIsSaidAndNothingSent(String name, String password, String again, String said) {
        FirstRunViewModel model = model(null);
        model.next();
        fill(model, name, password, again);
        model.next();

        assertThat(model.problemProperty().get()).contains(said);
        assertThat(model.stepProperty().get()).isEqualTo(Step.ACCOUNT);
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void aRefusedNameIsSaidOnThePage() {
        FirstRunViewModel model = model(null);
        server.refuse("POST /api/setup", ErrorCode.VALIDATION_ERROR, "username: too long");
        model.next();
        fill(model, "ada", "correct horse", "correct horse");
        model.next();

        assertThat(model.problemProperty().get()).isEqualTo("username: too long");
        assertThat(model.busyProperty().get()).isFalse();

        messages.use(Language.CHINESE);
        model.next();
        assertThat(model.problemProperty().get()).isEqualTo("填写的内容不符合要求（username: too long）");
        server.refuseField("POST /api/setup", ErrorCode.VALIDATION_ERROR, "username");
        model.next();
        assertThat(model.problemProperty().get()).isEqualTo("登录名：不对");
        failures.assertNone();
    }

    @Test
    void backLeadsToTheLookButNotOutOfAnAccount() {
        FirstRunViewModel model = model(null);
        assertThat(model.backPossible().get()).isFalse();
        model.next();
        assertThat(model.backPossible().get()).isTrue();
        model.back();
        assertThat(model.stepProperty().get()).isEqualTo(Step.LOOK);

        server.answer("POST /api/setup", ADA);
        model.next();
        fill(model, "ada", "correct horse", "correct horse");
        model.next();
        model.back();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CONTENT);
    }

    @Test
    void samplesThatFailCanBeTriedAgainOrLeftOut() {
        server.answer("POST /api/setup", ADA);
        FirstRunViewModel model = model(new IllegalStateException("no room"));
        model.next();
        fill(model, "ada", "correct horse", "correct horse");
        model.next();
        model.next();
        assertThat(failures.shown()).singleElement().asString().contains("no room");
        assertThat(done).isEmpty();

        model.contentProperty().set(Content.NOTHING);
        model.next();
        assertThat(done).extracting(Outcome::content).containsExactly(Content.NOTHING);
    }

    private static void fill(FirstRunViewModel model, String name, String password, String again) {
        model.usernameProperty().set(name);
        model.passwordProperty().set(password);
        model.repeatedProperty().set(again);
    }

    private FirstRunViewModel model(@Nullable RuntimeException trouble) {
        Appearance appearance = new Appearance(new PreferenceStore(data, Locale.ENGLISH), messages);
        return new FirstRunViewModel(
                client,
                TaskRunner.sameThread(failures),
                messages,
                appearance,
                signedIn -> {
                    if (trouble != null) {
                        throw trouble;
                    }
                    sampled.add("loaded");
                },
                "once",
                done::add);
    }
}
