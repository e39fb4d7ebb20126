package lectern.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.play.ChallengeState;
import lectern.model.question.Question;
import lectern.model.question.QuestionFilter;
import lectern.model.question.QuestionStatus;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.realtime.UserStatus;
import lectern.server.PictureFiles;
import lectern.server.storage.Database;
import lectern.server.storage.DatabaseConfig;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import lectern.server.student.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole main job: a server of its own process, spreadsheets in two encodings, a classroom, two phones that answer, a
 * teacher who watches, a power cut in the middle, and nothing lost.
 */
@Tag("alone")
class ClassStoryIT {
    private static final String HEADER =
            "categoryId,contentType,difficulty,stemText,correctAnswer,distractor1,distractor2,distractor3,distractor4,"
                    + "distractor5,cardSummary,cardDeepDive,cardSourceRef\n";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    /** What the teacher's wall was told last of each student, by name of the student. */
    private final Map<String, ChallengeState> wall = new ConcurrentHashMap<>();

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final AtomicBoolean watched = new AtomicBoolean();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aClassAnswersThroughAPowerCut(Engine engine) throws Exception {
        DatabaseConfig database =
                engine == Engine.H2 ? DatabaseConfig.embedded(folder.resolve("data")) : TestDatabase.freshPostgresql();
        Set<String> acknowledged = new HashSet<>();
        try (LecternProcess server = new LecternProcess(folder, options(database));
                LecternClient teacher = new LecternClient(server.uri());
                Chromium chromium = new Chromium();
                StudentPage ann = new StudentPage(chromium.browser(), "en-GB", 390, 844);
                StudentPage ming = new StudentPage(chromium.browser(), "zh-CN", 1280, 800)) {
            teacher.identity().login(new LoginRequest(LecternProcess.ADMIN, null, LecternProcess.PASSWORD));
            importAndPublish(teacher);
            Classroom classroom = teacher.classrooms().create(new ClassroomDraft("Class 7b", null));
            try (ClassroomChannel channel = teacher.channel(classroom.id(), watching(teacher, classroom.id()))) {
                await().atMost(SOON).untilTrue(watched);
                String code = String.valueOf(classroom.joinCode());
                ann.open(server.uri(), code);
                picture(ann, "student-join");
                ann.join("Ann");
                ming.open(server.uri(), code);
                ming.join("小明");
                await().atMost(SOON).until(() -> names.containsValue("Ann") && names.containsValue("小明"));
                ann.openTrack("rivers");
                ming.openTrack("history-zh");
                answerAndSeeTheTile(ann, "Ann");
                answerAndSeeTheTile(ming, "小明");
                ann.next();
                ming.next();

                ann.choose("a");
                server.cutPower();
                ming.choose("b");
                ming.shown("offline-banner");
                server.restart();

                ann.saved();
                ming.saved();
                ann.hidden("offline-banner");
                ming.hidden("offline-banner");
                finish(ann, "Ann");
                finish(ming, "小明");
                await().atMost(SOON).until(() -> finished("Ann") && finished("小明"));
                acknowledged.addAll(ann.acknowledged().keySet());
                acknowledged.addAll(ming.acknowledged().keySet());
                tellTheSame(ann, "Ann");
                tellTheSame(ming, "小明");
            }
        }
        assertThat(acknowledged).hasSize(10);
        assertThat(answersIn(database)).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    private List<String> options(DatabaseConfig database) throws IOException {
        if (database.engine() == Engine.H2) {
            return List.of();
        }
        Path password = Files.writeString(folder.resolve("database-password.txt"), "not asked for");
        return List.of(
                "--db", database.jdbcUrl(), "--db-user", database.user(), "--db-password-file", password.toString());
    }

    /** A file as Excel writes it and one as a Chinese WPS writes it. */
    private void importAndPublish(LecternClient teacher) throws IOException {
        upload(
                teacher,
                rows("rivers", "Which river runs past the old town of \"No. %d\"?", "The Weser"),
                StandardCharsets.UTF_8);
        upload(teacher, rows("history-zh", "下列关于历史人物的说法，\n第%d项正确的是", "司马迁"), Charset.forName("GB18030"));
        List<String> drafts = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            QuestionFilter filter =
                    new QuestionFilter(page, 100, QuestionStatus.DRAFT, null, null, null, null, "createdAt", "asc");
            drafts.addAll(teacher.questions().list(filter).items().stream()
                    .map(Question::id)
                    .toList());
        }
        assertThat(teacher.questions().publish(drafts).succeeded()).hasSize(120);
    }

    private static String rows(String category, String stem, String right) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 1; i <= 60; i++) {
            csv.append(category)
                    .append(",text,2,\"")
                    .append(stem.formatted(i).replace("\"", "\"\""))
                    .append("\",")
                    .append(right)
                    .append(i)
                    .append(",=1+")
                    .append(i)
                    .append(",-5,\"a, b\",,,")
                    .append("Card ")
                    .append(i)
                    .append(",\"Why it is so: \"\"")
                    .append(i)
                    .append("\"\"\",Atlas\n");
        }
        return csv.toString();
    }

    private static void upload(LecternClient teacher, String csv, Charset charset) {
        var report = teacher.questions().importCsv(BodyPublishers.ofByteArray(csv.getBytes(charset)), true);
        assertThat(report.created()).isEqualTo(60);
        assertThat(report.categoriesCreated()).hasSize(1);
    }

    /** Watches as the console does: told that it missed something, it looks at the members again. */
    private ClassroomChannel.Listener watching(LecternClient teacher, String classroomId) {
        return new ClassroomChannel.Listener() {
            @Override
            public void onMessage(Payload payload, @Nullable String id) {
                if (payload instanceof UserStatus status) {
                    names.put(status.userId(), status.nickname());
                } else if (payload instanceof SessionUpdate update) {
                    note(names.getOrDefault(update.userId(), update.userId()), update.challenge());
                } else if (payload instanceof RoomEvent event && event.event() == RoomEvent.Kind.RESYNC) {
                    teacher.classrooms()
                            .members(classroomId)
                            .forEach(member -> note(member.nickname(), member.challenge()));
                }
            }

            @Override
            public void onConnection(boolean connected) {
                watched.set(connected); // it comes back by itself; the messages say what matters
            }
        };
    }

    private void answerAndSeeTheTile(StudentPage student, String name) {
        picture(student, "student-question-" + name);
        student.choose("a");
        student.saved();
        await().atMost(SOON).until(() -> answered(name) == 1);
        picture(student, "student-feedback-" + name);
    }

    private void note(String name, @Nullable ChallengeState challenge) {
        if (challenge != null) {
            wall.put(name, challenge);
        }
    }

    private int answered(String name) {
        ChallengeState state = wall.get(name);
        return state == null ? 0 : state.answered();
    }

    private boolean finished(String name) {
        return answered(name) == 5;
    }

    private static void finish(StudentPage student, String name) {
        for (int question = 3; question <= 5; question++) {
            student.next();
            student.choose("c");
            student.saved();
        }
        student.next();
        student.shown("result");
        picture(student, "student-result-" + name);
    }

    /** The wall, the page and the answers that were acknowledged agree. */
    private void tellTheSame(StudentPage student, String name) {
        Map<String, Boolean> answers = student.acknowledged();
        assertThat(answers).hasSize(5);
        long right = answers.values().stream().filter(correct -> correct).count();
        assertThat(student.part("result").getAttribute("data-correct")).isEqualTo(String.valueOf(right));
        assertThat(wall).hasEntrySatisfying(name, state -> {
            assertThat(state.correct()).isEqualTo((int) right);
            assertThat(state.wrong()).isEqualTo((int) (5 - right));
        });
    }

    private static void picture(StudentPage student, String name) {
        PictureFiles.png(name).ifPresent(student::picture);
    }

    /** What the storage holds, read past the server. */
    private static List<String> answersIn(DatabaseConfig config) {
        try (Database database = Database.open(config)) {
            return database.read(tx -> tx.handle()
                    .createQuery(
                            "select cast(challenge_id as varchar) || '/' || cast(question_id as varchar) from answer")
                    .mapTo(String.class)
                    .list());
        }
    }
}
