package lectern.server.realtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;

/** The ids of what was said lately, so that what a client sends again after a break is taken once. */
final class Heard {
    private record Key(UUID channelId, UUID userId, String id) {}

    private final Cache<Key, Boolean> ids = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** Notes an id; false where it was noted before. */
    boolean first(UUID channelId, UUID userId, String id) {
        return ids.asMap().putIfAbsent(new Key(channelId, userId, id), true) == null;
    }

    /** What it said was not taken after all, and may come again. */
    void forget(UUID channelId, UUID userId, String id) {
        ids.invalidate(new Key(channelId, userId, id));
    }
}
