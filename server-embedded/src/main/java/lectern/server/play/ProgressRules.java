package lectern.server.play;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import lectern.model.play.ProgressSummary;

/**
 * What answers and deals do to a student's progress (004). Pure: the same row at the same time gives the same result.
 * None of it ever refuses a challenge: with no hearts and no attempts left a class plays on.
 */
public final class ProgressRules {
    /** XP for a right answer. */
    public static final int XP_PER_RIGHT = 10;

    /** Hearts at most; a wrong answer costs one. */
    public static final int MAX_HEARTS = 5;

    /** How long a heart takes to come back. */
    public static final Duration HEART_EVERY = Duration.ofMinutes(30);

    /** Challenges a day before the count of attempts shows none left. */
    public static final int DAILY_ATTEMPTS = 5;

    /** XP from one level to the next. */
    public static final int XP_PER_LEVEL = 400;

    /** XP a day that a student should aim at. */
    public static final int DAILY_XP_GOAL = 50;

    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone where the school is: its midnight ends the day
     */
    public ProgressRules(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    Instant now() {
        return clock.instant();
    }

    /** Progress after one answer to a question of the challenge. */
    ProgressRow answered(ProgressRow row, UUID challengeId, String categoryId, boolean right, Instant now) {
        int hearts = hearts(row, now);
        Instant since = heartsSince(row, hearts, now);
        ProgressRow there = row.at(challengeId, categoryId);
        return worked(there, right, right ? hearts : Math.max(0, hearts - 1), since, now);
    }

    /** Progress after one answer in a classroom's quiz: it earns the same and costs no heart. */
    ProgressRow quizAnswered(ProgressRow row, boolean right, Instant now) {
        return worked(row.next(), right, row.hearts(), row.heartsSince(), now);
    }

    /** What an answer earns. */
    static int earned(boolean right) {
        return right ? XP_PER_RIGHT : 0;
    }

    private ProgressRow worked(ProgressRow row, boolean right, int hearts, Instant heartsSince, Instant now) {
        int earned = earned(right);
        int today = day(now, row.answeredDay());
        boolean sameDay = today == row.answeredDay();
        int streak = today <= row.answeredDay()
                ? row.streakDays()
                : today == row.answeredDay() + 1 ? row.streakDays() + 1 : 1;
        return new ProgressRow(
                row.accountId(),
                row.version(),
                row.xp() + earned,
                hearts,
                heartsSince,
                streak,
                today,
                (sameDay ? row.dayXp() : 0) + earned,
                row.dealtDay(),
                row.dayDeals(),
                row.challenges(),
                row.challengeId(),
                row.categoryId());
    }

    /** Progress without what was earned at a time; that the student worked on that day stays true. */
    ProgressRow takenBack(ProgressRow row, int xp, Instant earnedAt) {
        boolean sameDay = day(earnedAt, row.answeredDay()) == row.answeredDay();
        return new ProgressRow(
                row.accountId(),
                row.version() + 1,
                row.xp() - xp,
                row.hearts(),
                row.heartsSince(),
                row.streakDays(),
                row.answeredDay(),
                Math.max(0, row.dayXp() - (sameDay ? xp : 0)),
                row.dealtDay(),
                row.dayDeals(),
                row.challenges(),
                row.challengeId(),
                row.categoryId());
    }

    /** Progress after a new challenge was dealt: it costs one of the day's attempts. */
    ProgressRow dealt(ProgressRow row, UUID challengeId, String categoryId, Instant now) {
        int today = day(now, row.dealtDay());
        return new ProgressRow(
                row.accountId(),
                row.version() + 1,
                row.xp(),
                row.hearts(),
                row.heartsSince(),
                row.streakDays(),
                row.answeredDay(),
                row.dayXp(),
                today,
                (today == row.dealtDay() ? row.dayDeals() : 0) + 1,
                row.challenges() + 1,
                challengeId,
                categoryId);
    }

    /** What the student sees at this time. */
    ProgressSummary summary(ProgressRow row, Instant now) {
        int today = day(now);
        int hearts = hearts(row, now);
        int level = Math.toIntExact(row.xp() / XP_PER_LEVEL + 1);
        int deals = row.dealtDay() == day(now, row.dealtDay()) ? row.dayDeals() : 0;
        return new ProgressSummary(
                hearts,
                MAX_HEARTS,
                hearts == MAX_HEARTS ? null : heartsSince(row, hearts, now).plus(HEART_EVERY),
                Math.max(0, DAILY_ATTEMPTS - deals),
                DAILY_ATTEMPTS,
                LocalDate.ofEpochDay(today + 1L).atStartOfDay(zone).toInstant(),
                row.xp(),
                level,
                Math.toIntExact((long) level * XP_PER_LEVEL - row.xp()),
                row.answeredDay() >= today - 1 ? row.streakDays() : 0,
                0,
                null,
                row.categoryId(),
                false);
    }

    /** XP earned since the last midnight. */
    int xpToday(ProgressRow row, Instant now) {
        return row.answeredDay() == day(now, row.answeredDay()) ? row.dayXp() : 0;
    }

    private int day(Instant now) {
        return Math.toIntExact(LocalDate.ofInstant(now, zone).toEpochDay());
    }

    /**
     * The day to count for. A laptop's clock moves: one day back is taken for the day already begun; where the clock
     * was years ahead and is right again, days count on from now.
     */
    private int day(Instant now, int last) {
        int today = day(now);
        return last == today + 1 ? last : today;
    }

    private static int hearts(ProgressRow row, Instant now) {
        long grown = Duration.between(row.heartsSince(), now).dividedBy(HEART_EVERY);
        return (int) Math.min(MAX_HEARTS, row.hearts() + Math.max(0, grown));
    }

    /** From when on the heart after these grows; a full row starts anew with the loss of one. */
    private static Instant heartsSince(ProgressRow row, int hearts, Instant now) {
        Instant since = row.heartsSince().plus(HEART_EVERY.multipliedBy(hearts - row.hearts()));
        return hearts == MAX_HEARTS || since.isAfter(now) ? now : since;
    }
}
