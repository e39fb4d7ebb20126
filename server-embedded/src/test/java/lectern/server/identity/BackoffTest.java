package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Backoff backoff = new Backoff(3, nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            backoff.failed("eve");
        }
    }

    private void waits() {
        assertThatThrownBy(() -> backoff.check("eve"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RATE_LIMITED));
    }

    @Test
    void someFailuresAreFreeAndThenTheWaitDoubles() {
        fails(2);
        backoff.check("eve");
        fails(1);
        waits();
        pass(Duration.ofSeconds(15));
        backoff.check("eve");
        fails(1);
        pass(Duration.ofSeconds(29));
        waits();
        pass(Duration.ofSeconds(1));
        backoff.check("eve");
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        fails(1_000);
        pass(Duration.ofMinutes(15).minusSeconds(1));
        waits();
        pass(Duration.ofSeconds(1));
        backoff.check("eve");
    }

    @Test
    void aSuccessAndAnHourBeginAnew() {
        fails(5);
        backoff.succeeded("eve");
        backoff.check("eve");
        fails(5);
        pass(Duration.ofHours(1));
        fails(1);
        backoff.check("eve");
    }

    @Test
    void nobodyWaitsForAnother() {
        fails(10);
        backoff.check("anna");
    }
}
