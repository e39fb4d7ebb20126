package lectern.server.activity;

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
import lectern.model.wire.FileLanguage;
import lectern.server.classroom.ClassRolls;
import lectern.server.http.Caller;
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
    public byte[] csv(Caller caller, UUID classroomId, UUID activityId, FileLanguage language) {
        Found found = find(caller, classroomId, activityId);
        ResultsTable table = new ResultsTable(asked, ResultsWords.in(language));
        return switch (found.row().kindOf()) {
            case QUIZ -> table.quiz(found.sheet(), shown(found).toList());
            case TYPING_RACE -> table.race(found.runners());
            case SHARED_READING -> table.readers(found.sheet().board());
        };
    }
}
