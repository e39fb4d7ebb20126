package lectern.server.storage;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public OptionalLong atOnce(String feature) {
        return OptionalLong.of(current(feature));
    }

    @Override
    Map<String, Long> beforeCommit(Handle handle, Collection<String> touched) {
        return touched.stream().collect(Collectors.toMap(Function.identity(), feature -> start + 1));
    }

    @Override
    void afterCommit(Map<String, Long> raised) {
        raised.forEach((feature, first) -> counters.merge(feature, first, (before, unused) -> before + 1));
    }

    @Override
    void close() {}
}
