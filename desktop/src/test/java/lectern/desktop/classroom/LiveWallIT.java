package lectern.desktop.classroom;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.desktop.RecordedFailures;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.play.AnswerRequest;
import lectern.model.play.AnswerState;
import lectern.model.play.Challenge;
import lectern.model.play.ChallengeState;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.realtime.Payload;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** A student plays against a real server; the teacher's wall keeps up. */
class LiveWallIT {
    private static final Duration START = Duration.ofSeconds(20);
    private static final String HEADER = "categoryId,contentType,difficulty,stemText,correctAnswer,distractor1\n";

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient teacher = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final Classroom classroom = teacher.classrooms().create(new ClassroomDraft("Class 7b", null));
    private @Nullable OpenRoom room;
    private @Nullable LiveWallViewModel wall;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        String rows = IntStream.range(0, 8)
                .mapToObj(i -> "history,text,3,Question " + i + ",right " + i + ",wrong " + i + "\n")
                .collect(Collectors.joining());
        teacher.questions().importCsv(BodyPublishers.ofString(HEADER + rows), true);
        List<Question> all = teacher.questions().list(QuestionFilter.first(20)).items();
        teacher.questions().publish(all.stream().map(Question::id).toList());
        TaskRunner tasks = TaskRunner.background(failures);
        Messages messages = new Messages(Language.ENGLISH);
        room = new OpenRoom(classroom.id(), tasks, messages, (id, told) -> RoomLine.of(teacher.channel(id, told)));
        wall = new LiveWallViewModel(room(), teacher, tasks, (period, action) -> () -> {}, messages, Clock.systemUTC());
        onWindow(wall()::show);
        await().atMost(START).until(() -> onWindow(() -> wall().loadedProperty().get()));
    }

    @AfterEach
    void close() {
        onWindow(room()::close);
        server.close();
    }

    @Test
    void theWallKeepsUpWithAStudentUntilTheStudentIsRemoved() {
        LecternClient ann = server.guest("Ann", classroom.joinCode());
        await().atMost(START).until(() -> tile() != null);
        Ears ears = new Ears();
        try (ClassroomChannel page = ann.channel(classroom.id(), ears)) {
            await().atMost(START).until(() -> ears.connected.get());
            await().atMost(START).until(() -> known().online());
            assertThat(known().name()).isEqualTo("Ann");
            assertThat(known().challenge()).isNull();

            Challenge challenge = Objects.requireNonNull(ann.play().next("history"));
            await().atMost(START).until(() -> known().busy());
            int right = 0;
            for (int i = 0; i < 5; i++) {
                String question = challenge.questions().get(i).question().id();
                AnswerState state = ann.play()
                        .answer(new AnswerRequest(challenge.challengeId(), question, "a", 900, 0, "r" + i))
                        .answerState();
                right += state == AnswerState.CORRECT ? 1 : 0;
                int answered = i + 1;
                int correct = right;
                await().atMost(START).until(() -> {
                    ChallengeState now = Objects.requireNonNull(known().challenge());
                    return now.answered() == answered
                            && now.total() == 5
                            && now.correct() == correct
                            && now.wrong() == answered - correct;
                });
            }
            assertThat(known().busy()).isFalse();

            Tile tile = known();
            onWindow(() -> wall().remove(tile));
            await().atMost(START).until(() -> tile() == null);
            await().atMost(START).untilTrue(ears.ended);
        }
        assertThat(teacher.classrooms().members(classroom.id()))
                .singleElement()
                .satisfies(member -> assertThat(member.role()).isEqualTo("host"));
        failures.assertNone();
    }

    @Test
    void aPageThatClosesIsShownAsAway() {
        LecternClient ann = server.guest("Ann", classroom.joinCode());
        ClassroomChannel page = ann.channel(classroom.id(), new Ears());
        await().atMost(START).until(() -> tile() != null && known().online());
        page.close();
        await().atMost(START).until(() -> !known().online());
        assertThat(known().lastSeenAt()).isNotNull();
        failures.assertNone();
    }

    private OpenRoom room() {
        return Objects.requireNonNull(room);
    }

    private LiveWallViewModel wall() {
        return Objects.requireNonNull(wall);
    }

    private Tile known() {
        return Objects.requireNonNull(tile());
    }

    private @Nullable Tile tile() {
        return onWindow(() -> wall().tiles().isEmpty() ? null : wall().tiles().getFirst());
    }

    private static final class Ears implements ClassroomChannel.Listener {
        final AtomicBoolean connected = new AtomicBoolean();
        final AtomicBoolean ended = new AtomicBoolean();

        @Override
        public void onMessage(Payload payload, @Nullable String id) {}

        @Override
        public void onConnection(boolean stands) {
            connected.set(stands);
        }

        @Override
        public void onEnd() {
            ended.set(true);
        }
    }
}
