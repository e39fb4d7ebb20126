package lectern.server.storage;

import java.util.HashMap;
import java.util.Map;
import org.h2.value.Value;
import org.h2.value.ValueToObjectConverter;
import org.jspecify.annotations.Nullable;

/**
 * Hands the same few parameters of many rows to H2 as one object each. Its driver would make a new one for every row,
 * and each lives until its page is in the file: the garbage collector copies them, and comparing them in an index takes
 * far longer than seeing that they are one. For one thread.
 */
public final class SharedValues {
    /** Kept at most, then all are forgotten: where values don't repeat, nothing is gained by them. */
    private static final int MOST = 1_000;

    private final Map<Object, Value> values = new HashMap<>();

    /** What to set as the parameter instead. */
    public @Nullable Object of(@Nullable Object parameter) {
        if (parameter == null) {
            return null;
        }
        Value known = values.get(parameter);
        return known != null ? known : add(parameter);
    }

    private Value add(Object parameter) {
        if (values.size() == MOST) {
            values.clear();
        }
        Value value = ValueToObjectConverter.objectToValue(null, parameter, Value.UNKNOWN);
        values.put(parameter, value);
        return value;
    }
}
