package lectern.server.mfa;

import java.time.Instant;

/** A row of {@code mfa_failure}: wrong codes in a row. */
public record FailureRow(int failures, Instant lastAt) {}
