package lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedStreamTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger cutOff = new AtomicInteger();

    /** A sender who gives so many bytes at a time and is so long about each. */
    private InputStream sender(int length, int atOnce, Duration each) {
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(new byte[length])) {
            @Override
            public int read(byte[] bytes, int offset, int most) throws IOException {
                nanos.addAndGet(most == 0 ? 0 : each.toNanos());
                return super.read(bytes, offset, Math.min(most, atOnce));
            }
        };
        return new PacedStream(slow, Patience.USUAL, nanos::get, cutOff::incrementAndGet);
    }

    @Test
    void aByteEveryMinuteIsCutOff() {
        InputStream in = sender(1000, 1, Duration.ofSeconds(59));
        assertThatThrownBy(in::readAllBytes).isInstanceOf(ClosedChannelException.class);
        assertThat(cutOff).hasValue(1);
        assertThat(Duration.ofNanos(nanos.get())).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void aSlowPhoneAndAPauseAreForgiven() throws IOException {
        int film = 20 * 1024 * 1024;
        assertThat(sender(film, 16 * 1024, Duration.ofSeconds(3)).readAllBytes())
                .as("5 KB a second")
                .hasSize(film);
        assertThat(sender(100, 50, Duration.ofSeconds(29)).readAllBytes())
                .as("a pause at the begin")
                .hasSize(100);
        assertThat(cutOff).hasValue(0);
    }

    @Test
    void whatTheServerTakesItsTimeForIsNotTheSendersFault() throws IOException {
        InputStream in = sender(2, 1, Duration.ZERO);
        byte[] one = new byte[1];
        assertThat(in.read(one, 0, 1)).isEqualTo(1);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(in.read(one, 0, 1)).isEqualTo(1);
        assertThat(in.read(one, 0, 1)).isNegative();
    }
}
