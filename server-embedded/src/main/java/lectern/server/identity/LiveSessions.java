package lectern.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.server.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens were seen good a moment ago. Every token of a session leads to one object, so that ending the session is
 * one write that all of them see at once, and looking a token up is one hash look-up.
 */
public final class LiveSessions {
    private static final int MOST_TOKENS = 20_000;

    private final Clock clock;
    private volatile Consumer<UUID> ended = sessionId -> {};
    private final long longestAgeMillis;
    private final Cache<String, Seen> tokens = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(AccessTokens.LIFE)
            .build();
    /** Weak, because a session needs to be found here only as long as a token or a check under way refers to it. */
    private final Cache<UUID, Session> sessions =
            Caffeine.newBuilder().weakValues().build();

    private record Seen(Caller caller, Session session, long checkedAtMillis, long expiresAtMillis) {}

    /** Whether a session was ended while something still refers to it. */
    static final class Session {
        private volatile boolean ended;

        boolean ended() {
            return ended;
        }
    }

    /**
     * @param longestAge after which the table is asked again, for sessions that another node may have ended; null where
     *     this process alone owns the database
     */
    public LiveSessions(Clock clock, @Nullable Duration longestAge) {
        this.clock = clock;
        this.longestAgeMillis = longestAge == null ? Long.MAX_VALUE : longestAge.toMillis();
    }

    /** The caller of a token that is known to be good, else null. Never blocks. */
    @Nullable
    Caller caller(String token) {
        Seen seen = tokens.getIfPresent(token);
        if (seen == null || seen.session().ended()) {
            return null;
        }
        long now = clock.millis();
        boolean good = now < seen.expiresAtMillis() && now - seen.checkedAtMillis() < longestAgeMillis;
        return good ? seen.caller() : null;
    }

    /** The session's object. Take it before the table is asked, so that no end between the two is missed. */
    Session session(UUID sessionId) {
        return sessions.get(sessionId, id -> new Session());
    }

    /** Remembers a token that was found good. */
    void remember(String token, Caller caller, Session session) {
        tokens.put(
                token,
                new Seen(caller, session, clock.millis(), caller.expiresAt().toEpochMilli()));
    }

    /** Whom to tell when a session ends, for example to close its live channels. */
    public void onEnd(Consumer<UUID> listener) {
        ended = listener;
    }

    /** Every token of the session is refused from now on. Call it when the end is on disk. */
    void end(UUID sessionId) {
        Session session = sessions.getIfPresent(sessionId);
        if (session != null) {
            session.ended = true;
        }
        ended.accept(sessionId);
    }
}
