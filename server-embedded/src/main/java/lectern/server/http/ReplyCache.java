package lectern.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.OptionalLong;
import lectern.server.storage.Revisions;
import org.jspecify.annotations.Nullable;

/** Encoded answers of routes whose content has a revision. An answer is used only while its revision is the current one. */
final class ReplyCache {
    private static final long LARGEST_TOTAL = 16L * 1024 * 1024;

    private final Revisions revisions;
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(LARGEST_TOTAL)
            .weigher((String key, Kept value) ->
                    key.length() * 2 + value.encoded().bytes().length + 100)
            .build();

    /** An answer, and whose it is. */
    record Kept(Route route, long revision, Encoded encoded) {}

    ReplyCache(Revisions revisions) {
        this.revisions = revisions;
    }

    /** Take this before the answer is computed. */
    long revision(String feature) {
        return revisions.current(feature);
    }

    /** An answer that is known to be current without asking anybody, so that it may be sent from the I/O thread. */
    @Nullable
    Kept atOnce(String key) {
        Kept found = kept.getIfPresent(key);
        if (found == null) {
            return null;
        }
        OptionalLong current = revisions.atOnce(featureOf(found.route()));
        return current.isPresent() && current.getAsLong() == found.revision() ? found : null;
    }

    @Nullable
    Encoded get(String key, long revision) {
        Kept found = kept.getIfPresent(key);
        return found != null && found.revision() == revision ? found.encoded() : null;
    }

    void put(String key, Route route, long revision, Encoded encoded) {
        kept.put(key, new Kept(route, revision, encoded));
    }

    private static String featureOf(Route route) {
        return Objects.requireNonNull(route.cachedBy());
    }
}
