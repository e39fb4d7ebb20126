package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lectern.model.question.StudentQuestion;
import org.jspecify.annotations.Nullable;

/**
 * An activity as members see it. It has no place for an answer before it is revealed, so none can leak.
 *
 * @param revision rises with every change: an older one that comes later is to be ignored
 * @param paused whether the clock stands
 * @param serverTime when this was told, by the clock in which the other times are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Activity(
        String id,
        String classroomId,
        ActivityKind kind,
        String title,
        ActivityPhase phase,
        boolean paused,
        long revision,
        Instant serverTime,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Quiz quiz,
        @Nullable Race race,
        @Nullable Reading reading) {

    /**
     * A quiz.
     *
     * @param position the question, counted from 1; 0 in the lobby
     * @param question the open or revealed one, its options in the order that everyone sees; null in a quiz of one's own
     *     pace, where {@code questions} holds all
     * @param closesAt when answering ends, null without a limit or while paused
     * @param remainingMillis what is left of the question's time while paused
     * @param reveal only in the phase of that name
     * @param ranking only at the end: everyone's place for the host, for others the first five, and for a student who
     *     asked besides who stands beside them
     * @param mine what the answers of the student who asked came to; null where nobody did
     * @param standing that student's place of all {@code of}, once an answer is shown; null where there is none, and in
     *     work for oneself, where nobody is compared
     * @param counted questions that count so far, those left out not among them; null before an answer is shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quiz(
            Pace pace,
            int position,
            int total,
            @Nullable StudentQuestion question,
            @Nullable List<StudentQuestion> questions,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Long remainingMillis,
            @Nullable Reveal reveal,
            @Nullable List<Standing> ranking,
            @Nullable List<OwnResult> mine,
            @Nullable Standing standing,
            @Nullable Integer of,
            @Nullable Integer counted) {}

    /**
     * A question's answer.
     *
     * @param explanation what the knowledge card says, null where there is none
     * @param counts how often each option was chosen, by its id
     * @param top the first five now, and for a student who asked who stands beside them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reveal(
            String correctOption, @Nullable String explanation, Map<String, Integer> counts, List<Standing> top) {}

    /**
     * A typing race.
     *
     * @param startsAt when typing begins, null in the lobby
     * @param mine the student who asked, null where nobody did or who does not run
     * @param rank where that student is at this moment, from 1; runners that are level share it. Null where mine is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Race(
            String text,
            @Nullable Instant startsAt,
            List<Runner> runners,
            int of,
            @Nullable Runner mine,
            @Nullable Integer rank) {

        /** As everyone sees it. */
        public Race(String text, @Nullable Instant startsAt, List<Runner> runners) {
            this(text, startsAt, runners, runners.size(), null, null);
        }
    }

    /**
     * A shared reading.
     *
     * @param position the sentence, counted from 0
     * @param since when it was there
     */
    public record Reading(String articleId, int sentences, int position, boolean playing, double rate, Instant since) {}
}
