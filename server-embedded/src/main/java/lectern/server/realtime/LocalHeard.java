package lectern.server.realtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;

/** In this process, for a server that is alone on its database. */
final class LocalHeard implements Heard {
    private record Key(UUID channelId, UUID userId, String id) {}

    private final Cache<Key, Boolean> ids = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    @Override
    public boolean first(UUID channelId, UUID userId, String id) {
        return ids.asMap().putIfAbsent(new Key(channelId, userId, id), true) == null;
    }

    @Override
    public void taken(UUID channelId, UUID userId, String id) {
        // Whoever asks again asks here.
    }

    @Override
    public void forget(UUID channelId, UUID userId, String id) {
        ids.invalidate(new Key(channelId, userId, id));
    }
}
