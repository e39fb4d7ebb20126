package lectern.server.realtime;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers sightings, the newest of each person, and hands them over from a thread of its own. */
final class SightingLog implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SightingLog.class);
    private static final int LONGEST_CLOSE_SECONDS = 5;

    private record Key(UUID channelId, UUID userId) {}

    private final SightingListener listener;
    private final Map<Key, Sighting> gathered = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sightings").factory());

    SightingLog(SightingListener listener) {
        this.listener = listener;
    }

    void note(Sighting sighting) {
        gathered.put(new Key(sighting.channelId(), sighting.userId()), sighting);
    }

    void handOver() {
        if (!gathered.isEmpty()) {
            worker.execute(this::tell);
        }
    }

    private void tell() {
        List<Sighting> batch = List.copyOf(gathered.values());
        try {
            listener.seen(batch);
            batch.forEach(sighting -> gathered.remove(new Key(sighting.channelId(), sighting.userId()), sighting));
        } catch (RuntimeException e) {
            log.warn("could not keep when {} people were here; trying again", batch.size(), e);
        }
    }

    @Override
    public void close() {
        handOver();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("gave up keeping when {} people were here", gathered.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
