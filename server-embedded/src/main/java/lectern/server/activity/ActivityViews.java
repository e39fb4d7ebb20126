package lectern.server.activity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.OwnResult;
import lectern.model.activity.Pace;
import lectern.model.activity.Runner;
import lectern.model.activity.Standing;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Activities as they are shown. The one place in which an answer gets into what leaves the server. */
final class ActivityViews {
    private final AskedQuestions asked;
    private final OwnResults own;
    private final Clock clock;

    ActivityViews(AskedQuestions asked, Clock clock) {
        this.asked = asked;
        this.own = new OwnResults(asked);
        this.clock = clock;
    }

    /** As everyone sees it; the host gets the whole ranking and all runners, others the first five. */
    Activity of(Tx tx, ActivityRow row, boolean host) {
        return of(tx, row, host, null, null);
    }

    /** As a student sees it, with the own results, or where the student is in the race. */
    Activity of(Tx tx, ActivityRow row, UUID studentId) {
        return of(tx, row, false, studentId, row.is(ActivityKind.QUIZ) ? mine(tx, row, studentId) : null);
    }

    /** What a student's answers came to so far. */
    List<OwnResult> mine(Tx tx, ActivityRow row, UUID studentId) {
        boolean ranked = !row.ownPace() && !row.stand().running();
        if (ranked) {
            return mine(row, Sheet.read(tx, row.id()), studentId);
        }
        QuizDao quiz = tx.dao(QuizDao.class);
        Scoreboard alone = new Scoreboard(List.of(), quiz.answersOf(row.id(), studentId), List.of());
        List<OwnResult> all = own.all(quiz.questions(row.id()), alone.answersOf(studentId), upTo(row), null, null);
        // At one's own pace every question counts from the beginning; one that may still be answered is not given away.
        boolean open = row.ownPace() && row.phaseNow() != ActivityPhase.ENDED;
        return open ? all.stream().filter(result -> result.optionId() != null).toList() : all;
    }

    /** As {@link #mine(Tx, ActivityRow, UUID)}, from what is read already. */
    List<OwnResult> mine(ActivityRow row, Sheet sheet, UUID studentId) {
        Scoreboard board = sheet.board();
        return own.all(sheet.questions(), board.answersOf(studentId), upTo(row), board.of(studentId), board.size());
    }

    private static int upTo(ActivityRow row) {
        return !row.ownPace() ? row.position() : row.begun() ? row.total() : 0;
    }

    private Activity of(
            Tx tx, ActivityRow row, boolean host, @Nullable UUID studentId, @Nullable List<OwnResult> mine) {
        return new Activity(
                row.id().toString(),
                row.classroomId().toString(),
                row.kindOf(),
                row.title(),
                row.phaseNow(),
                row.paused(),
                row.revision(),
                clock.instant(),
                row.createdAt(),
                row.endedAt(),
                row.is(ActivityKind.QUIZ) ? quiz(tx, row, host, studentId, mine) : null,
                row.is(ActivityKind.TYPING_RACE) ? race(tx, row, host, studentId) : null,
                row.is(ActivityKind.SHARED_READING) ? reading(row) : null);
    }

    private Activity.Quiz quiz(
            Tx tx, ActivityRow row, boolean host, @Nullable UUID studentId, @Nullable List<OwnResult> mine) {
        ActivityPhase phase = row.phaseNow();
        boolean live = !row.ownPace();
        boolean open = phase == ActivityPhase.RUNNING || phase == ActivityPhase.REVEAL;
        QuizDao dao = tx.dao(QuizDao.class);
        Sheet sheet = phase == ActivityPhase.REVEAL || phase == ActivityPhase.ENDED ? Sheet.read(tx, row.id()) : null;
        return new Activity.Quiz(
                live ? Pace.LIVE : Pace.SELF,
                row.position(),
                row.total(),
                live && open
                        ? asked.of(dao.question(row.id(), row.position()).orElseThrow())
                                .question()
                        : null,
                !live && row.begun()
                        ? dao.questions(row.id()).stream()
                                .map(question -> asked.of(question).question())
                                .toList()
                        : null,
                row.opensAt(),
                row.closesAt(),
                row.paused() && row.seconds() > 0 ? row.remainingMs() : null,
                phase == ActivityPhase.REVEAL ? reveal(row, Objects.requireNonNull(sheet), studentId) : null,
                sheet != null && phase == ActivityPhase.ENDED && row.together()
                        ? ranking(sheet, host, studentId)
                        : null,
                mine,
                sheet != null && studentId != null && row.together()
                        ? sheet.board().of(studentId)
                        : null,
                sheet == null ? null : sheet.board().size(),
                sheet == null ? null : sheet.counted());
    }

    private Activity.Reveal reveal(ActivityRow row, Sheet sheet, @Nullable UUID studentId) {
        Asked question = asked.of(sheet.question(row.position()));
        return new Activity.Reveal(
                question.correct(),
                question.explanation(),
                sheet.counts(row.position()),
                ranking(sheet, false, studentId));
    }

    private static List<Standing> ranking(Sheet sheet, boolean host, @Nullable UUID studentId) {
        Scoreboard board = sheet.board();
        return host ? board.ranking() : studentId == null ? board.top() : board.slice(studentId);
    }

    private static Activity.Race race(Tx tx, ActivityRow row, boolean host, @Nullable UUID studentId) {
        List<Runner> runners = RaceRules.runners(tx.dao(ParticipantDao.class).all(row.id()));
        List<Runner> shown = host ? runners : runners.subList(0, Math.min(Scoreboard.TOP, runners.size()));
        int at = studentId == null ? -1 : RaceRules.indexOf(runners, studentId);
        return new Activity.Race(
                Objects.requireNonNull(row.raceText()),
                row.opensAt(),
                shown,
                runners.size(),
                at < 0 ? null : runners.get(at),
                at < 0 ? null : RaceRules.ranks(runners).get(at));
    }

    private static Activity.Reading reading(ActivityRow row) {
        return new Activity.Reading(
                String.valueOf(row.articleId()),
                row.total(),
                row.position(),
                row.playing(),
                row.rate(),
                row.opensAt() == null ? row.createdAt() : row.opensAt());
    }
}
