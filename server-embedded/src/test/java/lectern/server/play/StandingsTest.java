package lectern.server.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final UUID STUDENT = new UUID(0, 1);
    private static final UUID RIVERS = new UUID(1, 1);
    private static final UUID HISTORY = new UUID(1, 2);

    private final Standings standings = new Standings();

    @Test
    void whoChangesToAnotherTrackAndBackIsStillKnown() {
        standings.remember(standing(RIVERS, 4, 1));
        standings.remember(standing(HISTORY, 5, 0));
        assertThat(known(RIVERS).given()).hasSize(1);
        assertThat(known(RIVERS).progress().version()).isEqualTo(5);
        assertThat(known(HISTORY).given()).isEmpty();
        assertThat(standings.known(STUDENT, new UUID(1, 3))).isNull();
        assertThat(standings.known(new UUID(0, 2), RIVERS)).isNull();
    }

    @Test
    void whatHappenedElsewhereMakesTheOtherChallengesUnknown() {
        standings.remember(standing(RIVERS, 4, 1));
        standings.remember(standing(HISTORY, 6, 0));
        assertThat(standings.known(STUDENT, RIVERS)).isNull();
        assertThat(known(HISTORY).progress().version()).isEqualTo(6);
    }

    @Test
    void whatIsLateChangesNothing() {
        standings.remember(standing(RIVERS, 6, 3));
        standings.remember(standing(RIVERS, 5, 2));
        assertThat(known(RIVERS).given()).hasSize(3);
    }

    @Test
    void fewChallengesAreKept() {
        for (int i = 0; i < 20; i++) {
            standings.remember(standing(new UUID(2, i), i, 0));
        }
        assertThat(standings.known(STUDENT, new UUID(2, 11))).isNull();
        assertThat(known(new UUID(2, 12)).progress().version()).isEqualTo(19);
    }

    private Standing known(UUID challengeId) {
        Standing known = standings.known(STUDENT, challengeId);
        assertThat(known).isNotNull();
        return known;
    }

    private static Standing standing(UUID challengeId, long version, int given) {
        ProgressRow progress = ProgressRow.fresh(STUDENT, NOW);
        return new Standing(
                new ProgressRow(
                        STUDENT,
                        version,
                        progress.xp(),
                        progress.hearts(),
                        progress.heartsSince(),
                        progress.streakDays(),
                        progress.answeredDay(),
                        progress.dayXp(),
                        progress.dealtDay(),
                        progress.dayDeals(),
                        progress.challenges(),
                        challengeId,
                        "rivers"),
                challengeId,
                IntStream.range(0, given).mapToObj(i -> answer(challengeId, i)).toList());
    }

    private static AnswerRow answer(UUID challengeId, int question) {
        return new AnswerRow(challengeId, new UUID(3, question), STUDENT, null, "a", true, 10, null, null, NOW);
    }
}
