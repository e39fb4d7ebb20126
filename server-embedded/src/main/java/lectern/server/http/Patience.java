package lectern.server.http;

import java.time.Duration;

/**
 * How long the server waits for slow clients before it cuts them off.
 *
 * @param head for a request's head to be whole
 * @param silence on a connection on which nothing moves
 * @param body for a small body to be whole
 * @param upload how much of the waiting for a streamed body is forgiven before it must have come at
 *     {@link #BYTES_PER_SECOND} on average
 * @param rest for what is still sent when the answer is there already
 */
record Patience(Duration head, Duration silence, Duration body, Duration upload, Duration rest) {
    /** A film of 200 MB may take half a day; one byte a minute may not. */
    static final long BYTES_PER_SECOND = 4 * 1024;

    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofMinutes(2));

    /** Whether a body has come so slowly that nobody means it. */
    boolean isOver(long waitedNanos, long bytes) {
        return waitedNanos > upload.toNanos() + bytes * 1_000_000_000.0 / BYTES_PER_SECOND;
    }
}
