package lectern.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Carries items from a reader to a taker, who work at the same time: the one on a thread of the pump's, the other on the
 * caller's. Few wait in between, however long the file is. Both should be platform threads: on two cores a minute of work
 * on virtual threads would keep every other request waiting.
 */
public final class Pump<T> {
    private static final int ITEMS_A_BATCH = 500;
    /** Bounds what waits in memory, however long the items are. */
    private static final int CHARACTERS_A_BATCH = 256 * 1024;

    private static final int WAITING = 4;
    private static final long LOOK_UP_MILLIS = 50;

    private final ItemReader<T> reader;
    private final BlockingQueue<List<Item<T>>> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean closed;

    private Pump(ItemReader<T> reader) {
        this.reader = reader;
    }

    /**
     * Reads to the end.
     *
     * @param threads where the reader works
     * @param taker takes some items at a time, in their order; what it throws ends the reading
     * @return how many items there were
     */
    public static <T> long run(ExecutorService threads, ItemReader<T> reader, Consumer<List<Item<T>>> taker) {
        Pump<T> pump = new Pump<>(reader);
        Future<Long> reading = threads.submit(pump::read);
        try {
            for (List<Item<T>> batch = pump.take(); !batch.isEmpty(); batch = pump.take()) {
                taker.accept(batch);
            }
            return result(reading);
        } finally {
            pump.closed = true;
            pump.waiting.clear();
            awaitEnd(reading);
        }
    }

    /** An empty batch ends it, also where the reading fails: the taker must not wait for what never comes. */
    private long read() throws InterruptedException {
        try {
            long count = 0;
            List<Item<T>> batch = new ArrayList<>(ITEMS_A_BATCH);
            int characters = 0;
            for (Item<T> item = reader.next(); item != null; item = reader.next()) {
                batch.add(item);
                count++;
                characters += item.weight();
                if (batch.size() == ITEMS_A_BATCH || characters > CHARACTERS_A_BATCH) {
                    put(batch);
                    batch = new ArrayList<>(ITEMS_A_BATCH);
                    characters = 0;
                }
            }
            if (!batch.isEmpty()) {
                put(batch);
            }
            return count;
        } finally {
            end();
        }
    }

    private void end() throws InterruptedException {
        try {
            put(List.of());
        } catch (CancellationException e) {
            // the taker has stopped waiting already
        }
    }

    private void put(List<Item<T>> batch) throws InterruptedException {
        while (!closed) {
            if (waiting.offer(batch, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        throw new CancellationException("nobody takes any more");
    }

    private List<Item<T>> take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    /** What another thread made of it; its refusal is thrown again as it was. */
    public static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the import failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }

    /** The file may be closed only when nobody reads it any more. */
    private static void awaitEnd(Future<Long> reading) {
        try {
            reading.get();
        } catch (ExecutionException | CancellationException e) {
            // told by the taker already, or it failed first
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
