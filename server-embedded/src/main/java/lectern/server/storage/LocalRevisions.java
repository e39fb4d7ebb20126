package lectern.server.storage;

import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jdbi.v3.core.Handle;

/**
 * Counters in memory, for the process that alone owns its database. They start somewhere random, or a browser that kept
 * an answer from before a restart could meet the same number again with other data behind it.
 */
final class LocalRevisions extends Revisions {
    private final long start = (long) new SecureRandom().nextInt(1 << 30) << 22;
    private final ConcurrentMap<String, Long> counters = new ConcurrentHashMap<>();

    @Override
    public long current(String feature) {
        return counters.getOrDefault(feature, start);
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    void beforeCommit(Handle handle, Set<String> touched) {}

    @Override
    void afterCommit(Set<String> touched) {
        for (String feature : touched) {
            counters.merge(feature, start + 1, (before, first) -> before + 1);
        }
    }
}
