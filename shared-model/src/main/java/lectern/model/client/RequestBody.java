package lectern.model.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * What goes up with a request.
 *
 * @param timeout how long the answer may take
 * @param repeatable whether it can be sent a second time
 */
record RequestBody(String contentType, BodyPublisher publisher, Duration timeout, boolean repeatable) {
    /** How long an answer may take where nothing large goes up. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    static RequestBody json(byte[] bytes) {
        return new RequestBody("application/json", BodyPublishers.ofByteArray(bytes), TIMEOUT, true);
    }

    /** A stream, which can be read only once. */
    static RequestBody once(String contentType, BodyPublisher publisher, Duration timeout) {
        return new RequestBody(contentType, publisher, timeout, false);
    }
}
