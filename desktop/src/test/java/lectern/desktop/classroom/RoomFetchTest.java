package lectern.desktop.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lectern.desktop.task.SteppedTasks;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomFetchTest {
    private final ScriptedRoom room = new ScriptedRoom();
    private final SteppedTasks steps = new SteppedTasks(room.failures);
    private final List<List<Payload>> taken = new ArrayList<>();
    private int asked;
    private boolean broken;
    private final RoomFetch<Integer> fetch = new RoomFetch<>(
            steps.runner(),
            room.messages.text("classroom.wall.loading"),
            this::answer,
            (answer, since) -> taken.add(List.copyOf(since)));

    @AfterEach
    void close() {
        room.close();
    }

    private int answer() {
        asked++;
        if (broken) {
            throw DomainException.conflict("broken");
        }
        return asked;
    }

    private static RoomEvent left(String userId) {
        return new RoomEvent(RoomEvent.Kind.MEMBER_LEFT, userId, userId);
    }

    @Test
    void handsOverOnlyWhatWasHeardSinceItAsked() {
        fetch.heard(List.of(left("u-early")));
        fetch.start();
        fetch.heard(List.of(left("u-1"), left("u-2")));
        steps.background();
        fetch.heard(List.of(left("u-3")));
        steps.all();
        fetch.start();
        steps.all();
        assertThat(taken).containsExactly(List.of(left("u-1"), left("u-2"), left("u-3")), List.of());
    }

    @Test
    void aRushIsOneFetchMore() {
        for (int i = 0; i < 50; i++) {
            fetch.start();
        }
        steps.all();
        assertThat(asked).isEqualTo(2);
        assertThat(taken).hasSize(2);
    }

    @Test
    void afterAFailureItFetchesAgainAndKeepsNothingOld() {
        broken = true;
        fetch.start();
        fetch.heard(List.of(left("u-1")));
        steps.all();
        assertThat(room.failures.shown()).hasSize(1);
        assertThat(taken).isEmpty();

        broken = false;
        fetch.start();
        steps.all();
        assertThat(taken).containsExactly(List.of());
    }
}
