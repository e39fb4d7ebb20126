package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Pace;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;

class QuizMovesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration DELAY = Duration.ofMillis(300);
    private static final QuizMoves MOVES = new QuizMoves(DELAY);

    private static ActivityRow lobby(int seconds) {
        return ActivityRow.of(
                UUID.randomUUID(),
                UUID.randomUUID(),
                true,
                ActivityKind.QUIZ,
                Pace.LIVE,
                "Quiz",
                seconds,
                2,
                null,
                null,
                NOW,
                Stand.LOBBY);
    }

    private static ActivityRow after(ActivityRow row, Action action, Instant now) {
        return row.at(Objects.requireNonNull(MOVES.move(row, action, now)));
    }

    @Test
    void goesFromQuestionToAnswerToTheEnd() {
        ActivityRow row = after(lobby(20), Action.START, NOW);
        assertThat(row.stand().running()).isTrue();
        assertThat(row.position()).isEqualTo(1);
        assertThat(row.opensAt()).isEqualTo(NOW);
        assertThat(row.closesAt()).isEqualTo(NOW.plusSeconds(20));
        assertThat(row.dueAt())
                .as("answers on their way are waited for")
                .isEqualTo(NOW.plusSeconds(20).plus(DELAY));
        row = after(row, Action.REVEAL, NOW);
        assertThat(row.phaseNow()).isEqualTo(ActivityPhase.REVEAL);
        assertThat(row.dueAt()).isNull();
        row = after(row, Action.NEXT, NOW);
        assertThat(row.position()).isEqualTo(2);
        row = after(after(row, Action.REVEAL, NOW), Action.NEXT, NOW.plusSeconds(9));
        assertThat(row.phaseNow()).isEqualTo(ActivityPhase.ENDED);
        assertThat(row.endedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(row.currentIn()).as("the classroom is free").isNull();
        assertThat(row.revision()).isEqualTo(6);
    }

    @Test
    void aPauseHoldsTheClock() {
        ActivityRow open = after(lobby(20), Action.START, NOW);
        ActivityRow paused = after(open, Action.PAUSE, NOW.plusSeconds(5));
        assertThat(paused.paused()).isTrue();
        assertThat(paused.closesAt()).isNull();
        assertThat(paused.dueAt()).isNull();
        assertThat(paused.remainingMs()).isEqualTo(15_000);
        assertThat(QuizMoves.stopped(paused)).isEqualTo(Duration.ofSeconds(5));
        assertThat(MOVES.move(paused, Action.PAUSE, NOW.plusSeconds(8)))
                .as("it stands already")
                .isNull();
        ActivityRow on = after(paused, Action.RESUME, NOW.plusSeconds(60));
        assertThat(on.closesAt()).isEqualTo(NOW.plusSeconds(75));
        assertThat(on.opensAt()).as("five seconds have run").isEqualTo(NOW.plusSeconds(55));
        assertThat(QuizMoves.stopped(on)).isNull();
        assertThat(MOVES.move(on, Action.RESUME, NOW)).isNull();
    }

    @Test
    void withoutALimitNothingIsDue() {
        ActivityRow open = after(lobby(0), Action.START, NOW);
        assertThat(open.closesAt()).isNull();
        assertThat(open.dueAt()).isNull();
        ActivityRow paused = after(open, Action.PAUSE, NOW.plusSeconds(5));
        assertThat(paused.closesAt()).isNull();
        assertThat(QuizMoves.stopped(paused)).isEqualTo(Duration.ofSeconds(5));
        ActivityRow on = after(paused, Action.RESUME, NOW.plusSeconds(305));
        assertThat(on.closesAt()).isNull();
        assertThat(on.dueAt()).isNull();
        assertThat(on.opensAt()).as("five seconds have run").isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void aSkippedQuestionGivesWayToTheNextAndTheLastToTheEnd() {
        ActivityRow second = after(after(lobby(5), Action.START, NOW), Action.SKIP, NOW);
        assertThat(second.position()).isEqualTo(2);
        assertThat(after(second, Action.SKIP, NOW).phaseNow()).isEqualTo(ActivityPhase.ENDED);
        ActivityRow again = after(after(second, Action.REVEAL, NOW), Action.REPLACE, NOW.plusSeconds(3));
        assertThat(again.position()).isEqualTo(2);
        assertThat(again.opensAt()).isEqualTo(NOW.plusSeconds(3));
    }

    @Test
    void refusesWhatHasNoSenseNow() {
        ActivityRow lobby = lobby(20);
        ActivityRow open = after(lobby, Action.START, NOW);
        for (Action action :
                List.of(Action.REVEAL, Action.NEXT, Action.SKIP, Action.REPLACE, Action.PAUSE, Action.RESUME)) {
            assertThatThrownBy(() -> MOVES.move(lobby, action, NOW)).isInstanceOf(DomainException.class);
        }
        assertThatThrownBy(() -> MOVES.move(open, Action.START, NOW)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> MOVES.move(open, Action.NEXT, NOW)).hasMessageContaining("answer first");
        ActivityRow shown = after(open, Action.REVEAL, NOW);
        assertThatThrownBy(() -> MOVES.move(shown, Action.PAUSE, NOW)).isInstanceOf(DomainException.class);
    }
}
