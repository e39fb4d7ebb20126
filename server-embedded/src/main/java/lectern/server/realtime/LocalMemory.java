package lectern.server.realtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** In this process, for a server that is alone on its database. */
final class LocalMemory implements ChannelMemory {
    private final Cache<UUID, Notes> channels = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    private static final class Notes {
        private final Map<String, Map<String, String>> topics = new HashMap<>();

        synchronized boolean put(String topic, String name, String note) {
            return topics.computeIfAbsent(topic, key -> new LinkedHashMap<>()).put(name, note) == null;
        }

        synchronized boolean remove(String topic, String name) {
            Map<String, String> notes = topics.get(topic);
            return notes != null && notes.remove(name) != null;
        }

        synchronized Map<String, String> list(String topic) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(topics.getOrDefault(topic, Map.of())));
        }

        synchronized void clear(String topic) {
            topics.remove(topic);
        }
    }

    @Override
    public boolean put(UUID channelId, String topic, String name, String note) {
        boolean[] added = new boolean[1];
        // Also counts as a change, so that the day begins anew.
        channels.asMap().compute(channelId, (id, known) -> {
            Notes notes = Objects.requireNonNullElseGet(known, Notes::new);
            added[0] = notes.put(topic, name, note);
            return notes;
        });
        return added[0];
    }

    @Override
    public boolean remove(UUID channelId, String topic, String name) {
        Notes notes = channels.getIfPresent(channelId);
        return notes != null && notes.remove(topic, name);
    }

    @Override
    public Map<String, String> list(UUID channelId, String topic) {
        Notes notes = channels.getIfPresent(channelId);
        return notes == null ? Map.of() : notes.list(topic);
    }

    @Override
    public void clear(UUID channelId, String topic) {
        Notes notes = channels.getIfPresent(channelId);
        if (notes != null) {
            notes.clear(topic);
        }
    }

    @Override
    public void forget(UUID channelId) {
        channels.invalidate(channelId);
    }
}
