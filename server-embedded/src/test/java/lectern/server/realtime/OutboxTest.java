package lectern.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import lectern.model.realtime.MessageType;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Counter dropped = new SimpleMeterRegistry().counter("dropped");
    private final Outbox outbox = new Outbox(3, dropped);

    private static Outgoing message(long seq, @Nullable String about) {
        return new Outgoing(
                seq,
                Audience.ALL,
                about == null ? null : new Topic(MessageType.USER_STATUS, about, Audience.ALL),
                Frame.text(new byte[0]));
    }

    private List<Long> drain() {
        return taken(outbox, 100);
    }

    private static List<Long> taken(Outbox from, int atMost) {
        List<Outgoing> taken = new ArrayList<>();
        from.take(atMost, taken);
        return taken.stream().map(Outgoing::seq).toList();
    }

    @Test
    void keepsTheOrderAndLetsAnswersGoFirst() {
        assertThat(outbox.offer(message(1, null))).isTrue();
        assertThat(outbox.offer(message(2, null))).isTrue();
        assertThat(outbox.offerFirst(message(0, null))).isTrue();
        assertThat(drain()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void givesUpSupersededMessagesOnlyWhenFull() {
        outbox.offer(message(1, "ann"));
        outbox.offer(message(2, "ann"));
        outbox.offer(message(3, null));
        assertThat(outbox.size()).isEqualTo(3);

        assertThat(outbox.offer(message(4, null))).isTrue();

        assertThat(drain()).containsExactly(2L, 3L, 4L);
        assertThat(dropped.count()).isEqualTo(1);
    }

    @Test
    void theNewcomerItselfSupersedes() {
        outbox.offer(message(1, "ann"));
        outbox.offer(message(2, "ben"));
        outbox.offer(message(3, null));
        assertThat(outbox.offer(message(4, "ben"))).isTrue();
        assertThat(drain()).containsExactly(1L, 3L, 4L);
    }

    @Test
    void refusesWhenAllThatWaitsMatters() {
        outbox.offer(message(1, "ann"));
        outbox.offer(message(2, "ben"));
        outbox.offer(message(3, null));
        assertThat(outbox.offer(message(4, "cleo"))).isFalse();
        assertThat(outbox.offerFirst(message(5, null))).isFalse();
        assertThat(drain()).containsExactly(1L, 2L, 3L);
        assertThat(dropped.count()).isZero();
    }

    @Test
    void placesInASharedReadingAreGivenUpFirst() {
        Outbox four = new Outbox(4, dropped);
        Topic place = new Topic(MessageType.PROGRESS_SYNC, "article", Audience.ALL);
        four.offer(message(1, "ann"));
        four.offer(message(2, "ann"));
        four.offer(new Outgoing(3, Audience.ALL, place, Frame.text(new byte[0])));
        four.offer(new Outgoing(4, Audience.ALL, place, Frame.text(new byte[0])));
        assertThat(four.movesAfterSkipping()).isFalse();
        assertThat(four.offer(message(5, null))).isTrue();
        assertThat(dropped.count()).isEqualTo(1);
        assertThat(four.movesAfterSkipping()).as("all still waits").isFalse();
        assertThat(taken(four, 1)).containsExactly(1L);
        assertThat(taken(four, 1)).hasSize(1);
        assertThat(four.movesAfterSkipping()).isTrue();
        assertThat(four.movesAfterSkipping()).as("told once").isFalse();
        assertThat(taken(four, 1)).containsExactly(4L);
    }

    @Test
    void countsWhatItForgets() {
        outbox.offer(message(1, null));
        outbox.offer(message(2, null));
        outbox.clear();
        assertThat(drain()).isEmpty();
        assertThat(dropped.count()).isEqualTo(2);
    }
}
