package lectern.server.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.play.Track.Node;
import lectern.model.play.Track.Status;
import lectern.server.play.QuestionBank.Chapter;
import org.jspecify.annotations.Nullable;

/**
 * A student's way through the chapters of a track: those that are done, the one that is current, those that are locked.
 *
 * @param tallies the student's answers by chapter
 */
record Walk(List<Chapter> chapters, Map<UUID, Tally> tallies) {

    /** The way of a student who answered these questions in it. */
    static Walk of(List<Chapter> chapters, List<Past> past) {
        Map<UUID, Tally> tallies = new HashMap<>();
        for (Past answer : past) {
            UUID node = answer.nodeId();
            if (node != null) {
                int right = answer.correct() ? 1 : 0;
                tallies.merge(
                        node,
                        new Tally(node, 1, right),
                        (sum, one) -> new Tally(node, sum.answered() + 1, sum.correct() + one.correct()));
            }
        }
        return new Walk(chapters, tallies);
    }

    /** The first chapter that is not done, the last where all are, null where there are none. */
    @Nullable
    Chapter current() {
        for (Chapter chapter : chapters) {
            if (share(chapter) < 1) {
                return chapter;
            }
        }
        return chapters.isEmpty() ? null : chapters.getLast();
    }

    /** Percent of the way: the chapters that are done and the current one's share, rounded down. */
    int percent() {
        double done = 0;
        for (Chapter chapter : chapters) {
            double share = share(chapter);
            done += share;
            if (share < 1) {
                break;
            }
        }
        return chapters.isEmpty() ? 0 : (int) (done * 100 / chapters.size());
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        boolean reached = true;
        for (Chapter chapter : chapters) {
            boolean done = reached && share(chapter) >= 1;
            Status status = done ? Status.DONE : reached ? Status.CURRENT : Status.LOCKED;
            reached = done;
            nodes.add(new Node(
                    chapter.id().toString(),
                    chapter.title(),
                    status,
                    "+" + chapter.questionsRequired() * ProgressRules.XP_PER_RIGHT + " XP",
                    chapter.questionsRequired()));
        }
        return nodes;
    }

    /** How far a chapter is, 0 to 1: as far as the number of answers or the number of right ones lags behind. */
    private double share(Chapter chapter) {
        Tally tally = tallies.get(chapter.id());
        return tally == null
                ? share(0, chapter.questionsRequired(), 0, chapter.passThreshold())
                : share(tally.answered(), chapter.questionsRequired(), tally.correct(), chapter.passThreshold());
    }

    private static double share(int answered, int required, int correct, int threshold) {
        double byAnswers = required <= 0 ? 1 : (double) answered / required;
        double byRight = threshold <= 0 ? 1 : (double) correct / threshold;
        return Math.min(1, Math.min(byAnswers, byRight));
    }
}
