package lectern.server.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.activity.Runner;
import lectern.model.realtime.ActivityProgress;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/** What counts in a typing race (000). Pure. */
final class RaceRules {
    /** From the command to the first key. */
    static final Duration COUNTDOWN = Duration.ofSeconds(3);

    /** A race that nobody ends. */
    static final Duration LONGEST = Duration.ofHours(1);

    /** Faster over the whole is not typed by a person. */
    static final int MOST_WPM = 300;

    private static final double CHARS_PER_WORD = 5;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private RaceRules() {}

    /** Line breaks count as blanks, and nobody can see how many blanks there are. */
    static String text(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * A runner a step further.
     *
     * @param sinceStart by the server's clock
     * @param roundTrip what the network takes; half of it has passed since the runner's key
     * @throws DomainException CONFLICT for what can't be: before the start, backwards, beyond the text, too fast
     */
    static Participant step(
            Participant before, ActivityProgress progress, int length, Duration sinceStart, Duration roundTrip) {
        Duration elapsed = sinceStart.minus(Scoring.allowance(roundTrip).dividedBy(2));
        if (sinceStart.isNegative() && progress.chars() > 0) {
            throw DomainException.conflict("The race has not begun");
        }
        if (progress.chars() > length) {
            throw DomainException.conflict("The text has no more than " + length + " characters");
        }
        if (progress.chars() < before.chars()) {
            throw DomainException.conflict("You were further already");
        }
        // A person's clock runs from the moment at which the start was seen: the whole round trip may be on top.
        Duration fair = sinceStart.plus(Scoring.allowance(roundTrip));
        if (wpm(progress.chars(), fair.toMillis()) > MOST_WPM) {
            throw DomainException.conflict("Faster than " + MOST_WPM + " words a minute does not count");
        }
        return new Participant(
                before.activityId(),
                before.accountId(),
                before.nickname(),
                progress.chars(),
                progress.errors(),
                Math.max(0, elapsed.toMillis()),
                progress.chars() == length);
    }

    /**
     * The clock of a race stops, or goes on; what is left of the longest time is kept, before the start more than that.
     *
     * @return null where that is so already
     * @throws DomainException CONFLICT where none is under way
     */
    static @Nullable Stand hold(ActivityRow row, boolean stops, Instant now) {
        Stand stand = row.stand();
        if (!stand.running() || stand.opensAt() == null) {
            throw DomainException.conflict("There is no race under way");
        }
        if (stand.paused() == stops) {
            return null;
        }
        if (!stops) {
            Instant ends = now.plusMillis(row.remainingMs() == null ? 0 : row.remainingMs());
            return Stand.running(0, ends.minus(LONGEST)).due(ends);
        }
        long left = LONGEST.minus(sinceStart(row, now)).toMillis();
        return new Stand(stand.phase(), true, 0, stand.opensAt(), null, left, null, false, 1, null);
    }

    /** For how long a race has run, not counting what it stood; before the start less than nothing. */
    static Duration sinceStart(ActivityRow row, Instant now) {
        Long left = row.remainingMs();
        if (row.paused() && left != null) {
            return LONGEST.minusMillis(left);
        }
        return Duration.between(row.opensAt() == null ? now : row.opensAt(), now);
    }

    /** Words of five characters a minute. */
    static int wpm(int chars, long elapsedMs) {
        return chars == 0 ? 0 : (int) Math.round(chars / CHARS_PER_WORD / (Math.max(1, elapsedMs) / MILLIS_PER_MINUTE));
    }

    /** The furthest first; who has finished by the time, equal times on one place. */
    static List<Runner> runners(List<Participant> participants) {
        List<Participant> sorted = new ArrayList<>(participants);
        sorted.sort(Comparator.comparing((Participant each) -> !each.finished())
                .thenComparing(each -> each.finished() ? each.elapsedMs() : -each.chars())
                .thenComparing(Participant::nickname)
                .thenComparing(Participant::accountId));
        List<Runner> runners = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Participant each = sorted.get(i);
            if (i == 0 || each.elapsedMs() != sorted.get(i - 1).elapsedMs()) {
                place = i + 1;
            }
            runners.add(runner(each, each.finished() ? place : null));
        }
        return runners;
    }

    /** Where each one is at this moment, from 1, of runners the furthest first; who is level shares it. */
    static List<Integer> ranks(List<Runner> runners) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < runners.size(); i++) {
            Runner each = runners.get(i);
            Runner ahead = i == 0 ? null : runners.get(i - 1);
            boolean level = ahead != null
                    && Objects.equals(each.place(), ahead.place())
                    && (each.place() != null || each.chars() == ahead.chars());
            ranks.add(level ? ranks.get(i - 1) : i + 1);
        }
        return ranks;
    }

    /** Where someone stands in a list of runners; -1 for who does not run. */
    static int indexOf(List<Runner> runners, UUID userId) {
        return runners.stream().map(Runner::userId).toList().indexOf(userId.toString());
    }

    private static Runner runner(Participant each, @Nullable Integer place) {
        int keys = each.chars() + each.errors();
        return new Runner(
                each.accountId().toString(),
                each.nickname(),
                each.chars(),
                wpm(each.chars(), each.elapsedMs()),
                keys == 0 ? 1 : (double) each.chars() / keys,
                place);
    }
}
