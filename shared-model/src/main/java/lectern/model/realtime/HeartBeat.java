package lectern.model.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Both ways: a client sends one every 15 s; the server answers at once with its time. A connection that is silent for
 * 45 s is dead.
 *
 * @param at the server's time in its answer, absent from the client
 */
public record HeartBeat(@Nullable Instant at) {}
