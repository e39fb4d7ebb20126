package lectern.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import lectern.model.realtime.CloseCode;
import org.junit.jupiter.api.Test;
import org.xnio.XnioIoThread;

class ConnectionTest {
    private static final long EVERY = Duration.ofHours(1).toNanos();
    private static final Outgoing BEAT = Outgoing.direct(Frame.text("{}".getBytes(StandardCharsets.UTF_8)));

    private final Counter counter = new SimpleMeterRegistry().counter("any");

    /** Takes all there is at once. */
    private static final class Swallowing implements Wire {
        @Override
        public XnioIoThread thread() {
            throw new IllegalStateException("nothing is put off here");
        }

        @Override
        public void write(List<Outgoing> messages, Runnable written) {
            written.run();
        }

        @Override
        public void goodbye(CloseCode why) {}

        @Override
        public void cut() {}

        @Override
        public boolean hears() {
            return true;
        }
    }

    private Connection connection() {
        return new Connection(
                new Swallowing(),
                new Turn(Runnable::run),
                ChannelsServer.attendee("Ann", false),
                new Outbox(8, counter),
                counter,
                () -> BEAT);
    }

    @Test
    void whoCameTogetherDoesNotBeatTogether() {
        List<Connection> all = Stream.generate(this::connection).limit(1_000).toList();
        long now = System.nanoTime();
        assertThat(all).as("the first beat comes at once").allMatch(connection -> connection.beatDue(now));

        all.forEach(connection -> connection.beat("~1", BEAT, EVERY));
        for (int quarter = 1; quarter <= 3; quarter++) {
            long then = now + EVERY / 4 * quarter;
            assertThat(all.stream().filter(connection -> connection.beatDue(then)))
                    .as("due after %s quarters", quarter)
                    .hasSizeBetween(250 * quarter - 100, 250 * quarter + 100);
        }

        all.forEach(connection -> connection.beat("~2", BEAT, EVERY));
        assertThat(all).noneMatch(connection -> connection.beatDue(now + EVERY));
        assertThat(all).allMatch(connection -> connection.beatDue(System.nanoTime() + EVERY));
        assertThat(counter.count()).as("sent").isEqualTo(2_000);
    }
}
