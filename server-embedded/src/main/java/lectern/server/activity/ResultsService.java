package lectern.server.activity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.OptionResult;
import lectern.model.activity.ActivityResults.QuestionResult;
import lectern.model.activity.ActivityResults.StudentResult;
import lectern.model.activity.Runner;
import lectern.model.activity.Standing;
import lectern.server.classroom.ClassRolls;
import lectern.server.http.Caller;
import lectern.server.sheet.CsvFile;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/**
 * What came of activities, for their host (000), also when the classroom is dissolved: who stands where, which questions
 * were missed, by which wrong answer.
 */
public final class ResultsService {
    private final Database database;
    private final ClassRolls rolls;
    private final AskedQuestions asked;

    ResultsService(Database database, ClassRolls rolls, AskedQuestions asked) {
        this.database = database;
        this.rolls = rolls;
        this.asked = asked;
    }

    private record Found(ActivityRow row, Sheet sheet, List<Runner> runners) {}

    private Found find(Caller caller, UUID classroomId, UUID activityId) {
        return database.read(tx -> {
            if (!rolls.looksBack(caller, classroomId)) {
                rolls.host(caller, classroomId);
            }
            ActivityRow row = ActivityService.find(tx, classroomId, activityId);
            List<Runner> runners = row.is(ActivityKind.TYPING_RACE)
                    ? RaceRules.runners(tx.dao(ParticipantDao.class).all(activityId))
                    : List.of();
            return new Found(row, Sheet.read(tx, activityId), runners);
        });
    }

    /**
     * The results so far.
     *
     * @throws lectern.model.wire.DomainException NOT_FOUND, FORBIDDEN for who does not lead
     */
    public ActivityResults results(Caller caller, UUID classroomId, UUID activityId) {
        Found found = find(caller, classroomId, activityId);
        ActivityRow row = found.row();
        boolean quiz = row.is(ActivityKind.QUIZ);
        return new ActivityResults(
                row.id().toString(),
                row.kindOf(),
                row.title(),
                row.createdAt(),
                row.endedAt(),
                shown(found).map(question -> question(found.sheet(), question)).toList(),
                quiz
                        ? found.sheet().board().ranking().stream()
                                .map(standing -> student(found.sheet().board(), standing))
                                .toList()
                        : List.of(),
                found.runners());
    }

    /** The questions that were asked and are over. */
    private static Stream<QuestionAt> shown(Found found) {
        return found.sheet().questions().stream().filter(question -> question.revealed() || question.skipped());
    }

    private QuestionResult question(Sheet sheet, QuestionAt question) {
        Asked what = asked.of(question);
        List<AnswerAt> answers = sheet.answers().stream()
                .filter(answer -> answer.position() == question.position())
                .toList();
        List<OptionResult> options = what.question().options().stream()
                .map(option -> {
                    List<String> who = answers.stream()
                            .filter(answer -> answer.optionId().equals(option.id()))
                            .map(answer -> answer.accountId().toString())
                            .toList();
                    return new OptionResult(option.id(), option.text(), who.size(), who);
                })
                .toList();
        return new QuestionResult(
                question.position(),
                what.question().id(),
                what.question().prompt(),
                what.correct(),
                question.skipped(),
                options,
                answers.size(),
                (int) answers.stream().filter(AnswerAt::correct).count(),
                median(answers));
    }

    private static @Nullable Long median(List<AnswerAt> answers) {
        long[] sorted = answers.stream().mapToLong(AnswerAt::elapsedMs).sorted().toArray();
        return sorted.length == 0 ? null : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static StudentResult student(Scoreboard board, Standing standing) {
        UUID userId = UUID.fromString(standing.userId());
        return new StudentResult(
                standing.userId(),
                standing.nickname(),
                standing.rank(),
                standing.points(),
                standing.correct(),
                board.answered(userId),
                board.missed(userId));
    }

    /** The same as a table: a row a student; of a quiz with what they chose at each question, of a reading who took part. */
    public byte[] csv(Caller caller, UUID classroomId, UUID activityId) {
        Found found = find(caller, classroomId, activityId);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            switch (found.row().kindOf()) {
                case QUIZ -> quiz(found, out);
                case TYPING_RACE -> race(found.runners(), out);
                case SHARED_READING -> readers(found.sheet().board(), out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quiz(Found found, ByteArrayOutputStream out) throws IOException {
        List<QuestionAt> questions = shown(found).toList();
        List<String> header = new ArrayList<>(List.of("rank", "nickname", "points", "correct", "answered"));
        questions.forEach(question -> header.add("question " + question.position()));
        try (CsvFile csv = new CsvFile(out, header)) {
            csv.row(under(
                    "question",
                    questions.stream()
                            .map(question -> asked.of(question).question().prompt())
                            .toList()));
            csv.row(under(
                    "right answer",
                    questions.stream()
                            .map(question ->
                                    asked.of(question).text(asked.of(question).correct()))
                            .toList()));
            Scoreboard board = found.sheet().board();
            for (Standing each : board.ranking()) {
                UUID userId = UUID.fromString(each.userId());
                List<@Nullable String> cells = new ArrayList<>(List.of(
                        String.valueOf(each.rank()),
                        each.nickname(),
                        String.valueOf(each.points()),
                        String.valueOf(each.correct()),
                        String.valueOf(board.answered(userId))));
                for (QuestionAt question : questions) {
                    AnswerAt answer = board.answer(userId, question.position());
                    cells.add(answer == null ? null : asked.of(question).text(answer.optionId()));
                }
                csv.row(cells);
            }
        }
    }

    private static List<String> under(String what, List<String> texts) {
        List<String> cells = new ArrayList<>(List.of("", what, "", "", ""));
        cells.addAll(texts);
        return cells;
    }

    private static void readers(Scoreboard board, ByteArrayOutputStream out) throws IOException {
        try (CsvFile csv = new CsvFile(out, List.of("nickname"))) {
            for (Standing each : board.ranking()) {
                csv.row(List.of(each.nickname()));
            }
        }
    }

    private static void race(List<Runner> runners, ByteArrayOutputStream out) throws IOException {
        try (CsvFile csv = new CsvFile(out, List.of("place", "nickname", "characters", "wpm", "accuracy"))) {
            for (Runner each : runners) {
                csv.row(List.of(
                        each.place() == null ? "" : String.valueOf(each.place()),
                        each.nickname(),
                        String.valueOf(each.chars()),
                        String.valueOf(each.wpm()),
                        String.valueOf(Math.round(each.accuracy() * 1_000) / 1_000.0)));
            }
        }
    }
}
