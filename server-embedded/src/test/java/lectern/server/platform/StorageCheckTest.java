package lectern.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StorageCheckTest {
    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - 11); // it may wrap around; Caffeine counts in even ones
    private final AtomicBoolean storage = new AtomicBoolean(true);
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void looks_again_when_the_last_look_is_half_a_second_old() {
        StorageCheck check = new StorageCheck(this::look, nanos::get);

        assertThat(check.answers()).isTrue();
        storage.set(false);
        nanos.addAndGet(StorageCheck.FRESH.toNanos() - 1);
        assertThat(check.answers()).isTrue();
        assertThat(looks).hasValue(1);

        nanos.incrementAndGet();
        assertThat(check.answers()).isFalse();
        storage.set(true);
        nanos.addAndGet(StorageCheck.FRESH.toNanos());
        assertThat(check.answers()).isTrue();
        assertThat(looks).hasValue(3);
    }

    @Test
    void one_looks_for_all_who_come_together() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        StorageCheck check = new StorageCheck(
                () -> {
                    begun.countDown();
                    await(go);
                    return look();
                },
                nanos::get);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asking = new ArrayList<>();
            asking.add(threads.submit(check::answers));
            await(begun);
            for (int i = 0; i < 20; i++) {
                asking.add(threads.submit(check::answers));
            }
            go.countDown();
            for (Future<Boolean> one : asking) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(looks).hasValue(1);
    }

    private boolean look() {
        looks.incrementAndGet();
        return storage.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
