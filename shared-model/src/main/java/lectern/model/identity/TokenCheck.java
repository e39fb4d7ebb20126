package lectern.model.identity;

import java.time.Instant;

/** Is this token valid, until when, and whose is it (001, 003). */
public record TokenCheck(boolean valid, Instant expiresAt, String userId, Role role) {}
