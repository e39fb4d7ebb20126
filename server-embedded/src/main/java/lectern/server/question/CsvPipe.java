package lectern.server.question;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Carries batches from the thread that reads to the thread that writes; a few at most wait in it. */
final class CsvPipe {
    private static final int CAPACITY = 4;
    private static final long LOOK_UP_MILLIS = 50;

    private final BlockingQueue<CsvBatch> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean closed;

    /**
     * Hands a batch over; waits while the writer is busy.
     *
     * @throws CancellationException where the writer has given up
     */
    void put(CsvBatch batch) throws InterruptedException {
        while (!closed) {
            if (waiting.offer(batch, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        throw new CancellationException("the import has ended");
    }

    CsvBatch take() throws InterruptedException {
        return waiting.take();
    }

    /** The writer takes no more. */
    void close() {
        closed = true;
        waiting.clear();
    }
}
