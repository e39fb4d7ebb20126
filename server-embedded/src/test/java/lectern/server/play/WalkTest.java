package lectern.server.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.play.Track.Node;
import lectern.model.play.Track.Status;
import lectern.server.play.QuestionBank.Chapter;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Chapter FIRST = new Chapter(new UUID(0, 1), "Stone", 4, 2);
    private static final Chapter SECOND = new Chapter(new UUID(0, 2), "Bronze", 4, 2);
    private static final Chapter THIRD = new Chapter(new UUID(0, 3), "Iron", 10, 8);
    private static final List<Chapter> ALL = List.of(FIRST, SECOND, THIRD);

    private static List<Past> past(Chapter chapter, int right, int wrong) {
        List<Past> past = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            past.add(new Past(chapter.id(), new UUID(9, i), i < right));
        }
        return past;
    }

    private static List<Status> statuses(Walk walk) {
        return walk.nodes().stream().map(Node::status).toList();
    }

    private static Chapter current(Walk walk) {
        return Objects.requireNonNull(walk.current());
    }

    @Test
    void beginsAtTheFirst() {
        Walk walk = Walk.of(ALL, List.of());

        assertThat(current(walk)).isEqualTo(FIRST);
        assertThat(walk.percent()).isZero();
        assertThat(statuses(walk)).containsExactly(Status.CURRENT, Status.LOCKED, Status.LOCKED);
        assertThat(walk.nodes().get(0))
                .isEqualTo(new Node(FIRST.id().toString(), "Stone", Status.CURRENT, "+40 XP", 4));
        assertThat(walk.nodes().get(2).reward()).isEqualTo("+100 XP");
    }

    @Test
    void aChapterIsDoneWithEnoughAnswersOfWhichEnoughAreRight() {
        assertThat(current(Walk.of(ALL, past(FIRST, 2, 1))))
                .as("one answer short")
                .isEqualTo(FIRST);
        assertThat(current(Walk.of(ALL, past(FIRST, 1, 9))))
                .as("one right answer short")
                .isEqualTo(FIRST);

        Walk walk = Walk.of(ALL, past(FIRST, 2, 2));

        assertThat(current(walk)).isEqualTo(SECOND);
        assertThat(statuses(walk)).containsExactly(Status.DONE, Status.CURRENT, Status.LOCKED);
        assertThat(walk.percent()).isEqualTo(33);
    }

    @Test
    void theCurrentOnesShareCounts() {
        List<Past> past = new ArrayList<>(past(FIRST, 5, 0));
        past.addAll(past(SECOND, 1, 3));

        assertThat(Walk.of(ALL, past).percent())
                .as("a third and half of the next")
                .isEqualTo(50);
    }

    @Test
    void whatLiesBehindALockedChapterDoesNotCountYet() {
        Walk walk = Walk.of(ALL, past(SECOND, 4, 0));

        assertThat(current(walk)).isEqualTo(FIRST);
        assertThat(statuses(walk)).containsExactly(Status.CURRENT, Status.LOCKED, Status.LOCKED);
        assertThat(walk.percent()).isZero();
    }

    @Test
    void whenAllAreDoneTheLastOneGoesOn() {
        List<Past> past = new ArrayList<>(past(FIRST, 4, 0));
        past.addAll(past(SECOND, 4, 0));
        past.addAll(past(THIRD, 8, 2));
        Walk walk = Walk.of(ALL, past);

        assertThat(current(walk)).isEqualTo(THIRD);
        assertThat(statuses(walk)).containsOnly(Status.DONE);
        assertThat(walk.percent()).isEqualTo(100);
    }

    @Test
    void aTrackWithoutChaptersHasNoWay() {
        Walk walk = Walk.of(List.of(), List.of());

        assertThat(walk.current()).isNull();
        assertThat(walk.percent()).isZero();
        assertThat(walk.nodes()).isEmpty();
    }
}
