package lectern.desktop.activity;

import static lectern.desktop.classroom.ScriptedRoom.MORNING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import lectern.model.activity.Runner;
import lectern.model.activity.Standing;
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.model.question.StudentQuestion;
import org.jspecify.annotations.Nullable;

/** Activities as a server tells them. */
final class Shown {
    static final StudentQuestion CAPITAL = new StudentQuestion(
            "q1",
            "Which city is the capital of Australia?",
            ContentType.TEXT,
            null,
            List.of(
                    new StudentQuestion.Option("a", "Sydney"),
                    new StudentQuestion.Option("b", "Canberra"),
                    new StudentQuestion.Option("c", "Melbourne"),
                    new StudentQuestion.Option("d", "Perth")));

    private Shown() {}

    static Activity lobby() {
        return quiz(
                ActivityPhase.LOBBY,
                1,
                new Activity.Quiz(Pace.LIVE, 0, 10, null, null, null, null, null, null, null, null, null, null, null));
    }

    /** The third question, open for 20 s more. */
    static Activity open(int revision) {
        return quiz(ActivityPhase.RUNNING, revision, question(MORNING.plusSeconds(20), null, null));
    }

    static Activity paused(int revision) {
        return held(quiz(ActivityPhase.RUNNING, revision, question(null, 12_400L, null)));
    }

    /** The same, its clock standing. */
    static Activity held(Activity open) {
        return new Activity(
                open.id(),
                open.classroomId(),
                open.kind(),
                open.title(),
                open.phase(),
                true,
                open.revision(),
                open.serverTime(),
                open.createdAt(),
                null,
                open.quiz(),
                open.race(),
                null);
    }

    static Activity revealed(int revision) {
        Activity.Reveal reveal = new Activity.Reveal(
                "b",
                "Canberra was chosen in 1908 as Sydney and Melbourne could not agree.",
                Map.of("a", 7, "b", 14, "c", 3),
                standings(5));
        return quiz(ActivityPhase.REVEAL, revision, question(null, null, reveal));
    }

    static Activity ended(int revision, int students) {
        Activity.Quiz quiz = new Activity.Quiz(
                Pace.LIVE, 10, 10, null, null, null, null, null, null, standings(students), null, null, null, null);
        return quiz(ActivityPhase.ENDED, revision, quiz);
    }

    static Activity race(@Nullable Instant startsAt, List<Runner> runners) {
        return new Activity(
                "a2",
                "c1",
                ActivityKind.TYPING_RACE,
                "The fox",
                ActivityPhase.RUNNING,
                false,
                2,
                MORNING,
                MORNING,
                null,
                null,
                new Activity.Race("The quick brown fox jumps over the lazy dog.", startsAt, runners),
                null);
    }

    static Activity reading(int position, boolean playing) {
        return new Activity(
                "a3",
                "c1",
                ActivityKind.SHARED_READING,
                "The lighthouse",
                ActivityPhase.RUNNING,
                false,
                2,
                MORNING,
                MORNING,
                null,
                null,
                null,
                new Activity.Reading("art", 6, position, playing, 1, MORNING));
    }

    static List<Standing> standings(int students) {
        return IntStream.range(0, students)
                .mapToObj(i -> new Standing(i + 1, "u" + i, name(i), 9_400 - 310 * i, 10 - i / 2))
                .toList();
    }

    static List<Runner> runners(int runners) {
        return IntStream.range(0, runners)
                .mapToObj(i ->
                        new Runner("u" + i, name(i), 44 - 3 * i, 52 - 2 * i, 0.98 - 0.01 * i, i < 2 ? i + 1 : null))
                .toList();
    }

    /** A question of the bank. */
    static Question spare(String id) {
        return new Question(
                id,
                new Stem(
                        "Which river, longer than all others of its continent, flows past the city of " + id + "?",
                        null),
                ContentType.TEXT,
                "the right one",
                List.of("a wrong one"),
                "geo",
                1,
                QuestionStatus.PUBLISHED,
                "manual",
                null,
                1,
                MORNING,
                MORNING);
    }

    static String name(int i) {
        List<String> names =
                List.of("Ann", "王小明", "Maximiliana Featherstonehaugh-Cholmondeley", "Bo", "欧阳娜娜", "Zoë", "李娜", "João");
        return names.get(i % names.size()) + (i < names.size() ? "" : " " + i);
    }

    /** Another question, open for 20 s more. */
    static Activity open(int revision, StudentQuestion asked) {
        return quiz(ActivityPhase.RUNNING, revision, question(asked, MORNING.plusSeconds(20), null, null));
    }

    /** Another question, answered by 24 students. */
    static Activity revealed(int revision, StudentQuestion asked, String explanation) {
        Activity.Reveal reveal = new Activity.Reveal("b", explanation, Map.of("a", 7, "b", 14, "c", 3), standings(5));
        return quiz(ActivityPhase.REVEAL, revision, question(asked, null, null, reveal));
    }

    private static Activity.Quiz question(
            @Nullable Instant closesAt, @Nullable Long remaining, Activity.@Nullable Reveal reveal) {
        return question(CAPITAL, closesAt, remaining, reveal);
    }

    private static Activity.Quiz question(
            StudentQuestion asked,
            @Nullable Instant closesAt,
            @Nullable Long remaining,
            Activity.@Nullable Reveal reveal) {
        return new Activity.Quiz(
                Pace.LIVE, 3, 10, asked, null, MORNING, closesAt, remaining, reveal, null, null, null, null, null);
    }

    private static Activity quiz(ActivityPhase phase, int revision, Activity.Quiz quiz) {
        return new Activity(
                "a1",
                "c1",
                ActivityKind.QUIZ,
                "Countries and capitals",
                phase,
                false,
                revision,
                MORNING,
                MORNING,
                null,
                quiz,
                null,
                null);
    }
}
