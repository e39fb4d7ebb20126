package lectern.model.platform;

import java.time.Instant;

/**
 * Liveness and readiness (004).
 *
 * @param status {@code ok} where the storage answers
 * @param storage {@code h2} or {@code postgresql}
 */
public record Health(String status, Instant timestamp, String version, String storage) {}
