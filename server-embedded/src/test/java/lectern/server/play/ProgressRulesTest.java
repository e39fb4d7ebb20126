package lectern.server.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import lectern.model.play.ProgressSummary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressRulesTest {
    private static final UUID STUDENT = new UUID(1, 1);
    private static final UUID CHALLENGE = new UUID(2, 2);
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final ProgressRules rules = in(ZoneOffset.UTC);
    private final ProgressRow beginner = ProgressRow.fresh(STUDENT, MORNING);

    private static ProgressRules in(ZoneId zone) {
        return new ProgressRules(Clock.fixed(MORNING, ZoneOffset.UTC), zone);
    }

    private ProgressRow answer(ProgressRow row, boolean right, Instant when) {
        return rules.answered(row, CHALLENGE, "history", right, when);
    }

    private static ProgressRow withXp(long xp) {
        return new ProgressRow(STUDENT, 9, xp, 5, MORNING, 0, 0, 0, 0, 0, 0, null, null);
    }

    @Test
    void aBeginnerHasEverythingAndEarnedNothing() {
        assertThat(rules.summary(beginner, MORNING))
                .isEqualTo(new ProgressSummary(
                        5, 5, null, 5, 5, Instant.parse("2026-03-03T00:00:00Z"), 0, 1, 400, 0, 0, null, null, false));
    }

    @ParameterizedTest
    @CsvSource({"0,1,400", "390,1,10", "399,1,1", "400,2,400", "410,2,390", "799,2,1", "800,3,400", "40000,101,400"})
    void aLevelIsFourHundredXp(long xp, int level, int toNext) {
        ProgressSummary summary = rules.summary(withXp(xp), MORNING);

        assertThat(summary.level()).isEqualTo(level);
        assertThat(summary.xpToNextLevel()).isEqualTo(toNext);
    }

    @Test
    void aRightAnswerEarnsTenAndCostsNothing() {
        ProgressRow after = answer(beginner, true, MORNING);

        assertThat(after.xp()).isEqualTo(10);
        assertThat(after.hearts()).isEqualTo(5);
        assertThat(rules.xpToday(after, MORNING)).isEqualTo(10);
        assertThat(after.version()).isEqualTo(beginner.version() + 1);
        assertThat(after.challengeId()).isEqualTo(CHALLENGE);
    }

    @Test
    void theDaysXpEndsAtMidnight() {
        ProgressRow after = answer(answer(beginner, true, MORNING), true, MORNING);

        assertThat(rules.xpToday(after, Instant.parse("2026-03-02T23:59:59Z"))).isEqualTo(20);
        assertThat(rules.xpToday(after, Instant.parse("2026-03-03T00:00:00Z"))).isZero();
        assertThat(answer(after, true, Instant.parse("2026-03-03T00:00:00Z")).dayXp())
                .isEqualTo(10);
        assertThat(after.xp()).isEqualTo(20);
    }

    @Nested
    class Hearts {

        @Test
        void aWrongAnswerCostsOneAndNeverMoreThanThereAre() {
            ProgressRow row = beginner;
            for (int left = 4; left >= 0; left--) {
                row = answer(row, false, MORNING);
                assertThat(row.hearts()).isEqualTo(left);
            }
            row = answer(row, false, MORNING);

            assertThat(row.hearts()).isZero();
            assertThat(row.xp()).isZero();
        }

        @Test
        void oneComesBackEveryHalfHour() {
            ProgressRow row = answer(answer(beginner, false, MORNING), false, MORNING.plusSeconds(600));

            assertThat(hearts(row, Duration.ofMinutes(29))).isEqualTo(3);
            assertThat(hearts(row, Duration.ofMinutes(30))).isEqualTo(4);
            assertThat(hearts(row, Duration.ofMinutes(59))).isEqualTo(4);
            assertThat(hearts(row, Duration.ofMinutes(60))).isEqualTo(5);
            assertThat(hearts(row, Duration.ofDays(400))).isEqualTo(5);
        }

        @Test
        void theNextOneIsAnnouncedUntilAllAreBack() {
            ProgressRow row = answer(answer(beginner, false, MORNING), false, MORNING);

            assertThat(next(row, Duration.ZERO)).isEqualTo(MORNING.plusSeconds(1800));
            assertThat(next(row, Duration.ofMinutes(31))).isEqualTo(MORNING.plusSeconds(3600));
            assertThat(next(row, Duration.ofMinutes(61))).isNull();
        }

        @Test
        void whatHasGrownOfTheNextOneIsKeptWhenAnotherIsLost() {
            ProgressRow row = answer(beginner, false, MORNING);
            row = answer(row, false, MORNING.plus(Duration.ofMinutes(20)));

            assertThat(hearts(row, Duration.ofMinutes(30))).isEqualTo(4);
        }

        @Test
        void aFullRowBeginsToGrowOnlyWithTheLoss() {
            ProgressRow row = answer(beginner, false, MORNING.plus(Duration.ofDays(3)));

            assertThat(hearts(row, Duration.ofDays(3))).isEqualTo(4);
            assertThat(hearts(row, Duration.ofDays(3).plusMinutes(30))).isEqualTo(5);
        }

        @Test
        void aClockSetBackStopsNothingForGood() {
            ProgressRow row = answer(beginner, false, Instant.parse("2031-01-01T00:00:00Z"));
            assertThat(hearts(row, Duration.ZERO)).isEqualTo(4);

            row = answer(row, false, MORNING);

            assertThat(row.hearts()).isEqualTo(3);
            assertThat(hearts(row, Duration.ofMinutes(30))).isEqualTo(4);
        }

        private int hearts(ProgressRow row, Duration later) {
            return rules.summary(row, MORNING.plus(later)).hearts();
        }

        private @org.jspecify.annotations.Nullable Instant next(ProgressRow row, Duration later) {
            return rules.summary(row, MORNING.plus(later)).nextHeartRestoreAt();
        }
    }

    @Nested
    class Streak {

        @Test
        void countsDaysWithAtLeastOneAnswerRightOrWrong() {
            ProgressRow row = answer(beginner, true, MORNING);
            row = answer(row, false, MORNING.plusSeconds(60));
            assertThat(row.streakDays()).isEqualTo(1);
            row = answer(row, false, MORNING.plus(Duration.ofDays(1)));
            assertThat(row.streakDays()).isEqualTo(2);
            row = answer(row, true, MORNING.plus(Duration.ofDays(2)));
            assertThat(row.streakDays()).isEqualTo(3);
        }

        @Test
        void holdsThroughTheNextDayAndBreaksAfterIt() {
            ProgressRow row = answer(answer(beginner, true, MORNING), true, MORNING.plus(Duration.ofDays(1)));

            assertThat(streak(rules, row, "2026-03-04T23:59:59Z")).isEqualTo(2);
            assertThat(streak(rules, row, "2026-03-05T00:00:00Z")).isZero();
            assertThat(answer(row, true, Instant.parse("2026-03-05T00:00:00Z")).streakDays())
                    .isEqualTo(1);
        }

        @Test
        void theSchoolsMidnightCounts() {
            // 17:00 and 15:30 the next day in UTC are both one day later at the same school in Shanghai, 01:00 and
            // 23:30.
            ProgressRules shanghai = in(ZoneId.of("Asia/Shanghai"));
            Instant late = Instant.parse("2026-03-01T17:00:00Z");
            Instant sameDay = Instant.parse("2026-03-02T15:30:00Z");
            ProgressRow row = shanghai.answered(beginner, CHALLENGE, "history", true, late);

            assertThat(shanghai.answered(row, CHALLENGE, "history", true, sameDay)
                            .streakDays())
                    .isEqualTo(1);
            assertThat(rules.answered(row, CHALLENGE, "history", true, sameDay).streakDays())
                    .as("UTC, had it counted, sees the day of the first as the same too")
                    .isEqualTo(1);
            ProgressRow next =
                    shanghai.answered(row, CHALLENGE, "history", true, Instant.parse("2026-03-02T16:00:00Z"));
            assertThat(next.streakDays()).isEqualTo(2);
            assertThat(shanghai.summary(next, late).nextAttemptResetAt()).isEqualTo("2026-03-02T16:00:00Z");
        }

        @Test
        void aDayOfTwentyThreeHoursIsADay() {
            ProgressRules berlin = in(ZoneId.of("Europe/Berlin"));
            Instant before = Instant.parse("2026-03-28T22:30:00Z");
            Instant changed = Instant.parse("2026-03-29T21:59:59Z");
            ProgressRow row = berlin.answered(beginner, CHALLENGE, "history", true, before);
            row = berlin.answered(row, CHALLENGE, "history", true, changed);

            assertThat(row.streakDays()).isEqualTo(2);
            assertThat(berlin.summary(row, changed).nextAttemptResetAt()).isEqualTo("2026-03-29T22:00:00Z");
        }

        @Test
        void aClockOneDayBackIsTakenForTheDayAlreadyBegun() {
            ProgressRow row = answer(answer(beginner, true, MORNING), true, MORNING.plus(Duration.ofDays(1)));
            ProgressRow back = answer(row, true, MORNING);

            assertThat(back.streakDays()).isEqualTo(2);
            assertThat(back.dayXp()).isEqualTo(20);
            assertThat(answer(back, true, MORNING.plus(Duration.ofDays(1))).streakDays())
                    .isEqualTo(2);
        }

        @Test
        void daysCountOnAfterAClockThatWasYearsAhead() {
            ProgressRow row = answer(beginner, true, Instant.parse("2031-01-01T08:00:00Z"));
            row = answer(row, true, MORNING);
            assertThat(row.streakDays()).isEqualTo(1);

            assertThat(answer(row, true, MORNING.plus(Duration.ofDays(1))).streakDays())
                    .isEqualTo(2);
        }

        private static int streak(ProgressRules rules, ProgressRow row, String when) {
            return rules.summary(row, Instant.parse(when)).streakDays();
        }
    }

    @Nested
    class Attempts {

        @Test
        void eachDealTakesOneOfTheDayAndNoneIsEverRefused() {
            ProgressRow row = beginner;
            for (int left : new int[] {4, 3, 2, 1, 0, 0, 0}) {
                row = rules.dealt(row, CHALLENGE, "history", MORNING);
                assertThat(left(row, MORNING)).isEqualTo(left);
            }
            assertThat(row.challenges()).isEqualTo(7);
            assertThat(left(row, Instant.parse("2026-03-03T00:00:00Z"))).isEqualTo(5);
            assertThat(rules.dealt(row, CHALLENGE, "history", Instant.parse("2026-03-03T00:00:00Z"))
                            .dayDeals())
                    .isEqualTo(1);
        }

        @Test
        void aDealIsNoDayOfTheStreak() {
            ProgressRow row = rules.dealt(beginner, CHALLENGE, "history", MORNING);

            assertThat(rules.summary(row, MORNING).streakDays()).isZero();
            assertThat(rules.summary(row, MORNING).activeTrackId()).isEqualTo("history");
        }

        private int left(ProgressRow row, Instant when) {
            return rules.summary(row, when).dailyAttemptsLeft();
        }
    }
}
