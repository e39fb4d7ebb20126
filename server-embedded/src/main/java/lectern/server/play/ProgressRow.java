package lectern.server.play;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's row of {@code progress}. What time changes (hearts that come back, a streak that breaks) is worked out by
 * {@link ProgressRules} when it is looked at.
 *
 * @param version rises with every change
 * @param hearts how many there were at {@code heartsSince}
 * @param heartsSince from when on the next heart grows
 * @param streakDays days in a row up to {@code answeredDay}
 * @param answeredDay the last day with an answer, in days since 1970; 0 is never
 * @param dayXp XP earned on {@code answeredDay}
 * @param dealtDay the last day on which a challenge was dealt; 0 is never
 * @param dayDeals challenges dealt on {@code dealtDay}
 * @param challenges challenges dealt ever
 * @param challengeId the one that the student was last at
 * @param categoryId its track
 */
public record ProgressRow(
        UUID accountId,
        long version,
        long xp,
        int hearts,
        Instant heartsSince,
        int streakDays,
        int answeredDay,
        int dayXp,
        int dealtDay,
        int dayDeals,
        int challenges,
        @Nullable UUID challengeId,
        @Nullable String categoryId) {

    /** Someone who has not played yet. */
    static ProgressRow fresh(UUID accountId, Instant now) {
        return new ProgressRow(accountId, 0, 0, ProgressRules.MAX_HEARTS, now, 0, 0, 0, 0, 0, 0, null, null);
    }

    /** The same as a next version. */
    ProgressRow next() {
        return at(challengeId, categoryId);
    }

    /** The same student, now at this challenge. */
    ProgressRow at(@Nullable UUID challenge, @Nullable String category) {
        return new ProgressRow(
                accountId,
                version + 1,
                xp,
                hearts,
                heartsSince,
                streakDays,
                answeredDay,
                dayXp,
                dealtDay,
                dayDeals,
                challenges,
                challenge,
                category);
    }
}
