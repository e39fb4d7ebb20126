package lectern.model.client;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** The attempts to get a connection back: when the next is due, and when there is no point in one. */
final class Attempts {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** One refusal may pass, for example while the server is so busy that a token could not be renewed. */
    private static final int REFUSALS_THAT_COUNT = 3;

    private long pauseMillis;
    private int refusals;

    /** The connection stands. */
    void succeeded() {
        pauseMillis = 0;
        refusals = 0;
    }

    /** An attempt failed: whether the server has said often enough that this person has no business here. */
    boolean pointlessAfter(RuntimeException failure) {
        refusals = isRefusal(failure) ? refusals + 1 : 0;
        return refusals >= REFUSALS_THAT_COUNT;
    }

    /** How long to wait for the next attempt: longer each time, until one succeeds. */
    long nextPauseMillis() {
        pauseMillis = Math.min(LONGEST_PAUSE.toMillis(), Math.max(FIRST_PAUSE.toMillis(), pauseMillis * 2));
        return pauseMillis;
    }

    private static boolean isRefusal(RuntimeException e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        int status = switch (cause) {
            case ApiException refused -> refused.status();
            case WebSocketHandshakeException refused -> refused.getResponse().statusCode();
            default -> 0;
        };
        return status == 401 || status == 403 || status == 404;
    }
}
