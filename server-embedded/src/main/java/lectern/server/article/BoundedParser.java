package lectern.server.article;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/** Refuses an article of so many tokens that it would fill the memory; how many all of them have does not matter. */
final class BoundedParser extends JsonParserDelegate {
    /** No real article has so many. */
    private static final int MOST = 3_000_000;

    private int left = MOST;

    BoundedParser(JsonParser parser) {
        super(parser);
    }

    /** Counts anew. */
    void begin() {
        left = MOST;
    }

    private void count() {
        left--;
        if (left < 0) {
            throw new StreamConstraintsException("an article has more than " + MOST + " parts", currentLocation());
        }
    }

    @Override
    public @Nullable JsonToken nextToken() {
        count();
        return super.nextToken();
    }

    @Override
    public @Nullable JsonToken nextValue() {
        count();
        return super.nextValue();
    }

    @Override
    public @Nullable String nextName() {
        count();
        return super.nextName();
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        count();
        return super.nextNameMatch(matcher);
    }
}
