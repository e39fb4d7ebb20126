package lectern.server.question;

import java.util.UUID;

/** A row of {@code question_change}. */
public record NumberedRange(long number, UUID firstId, UUID lastId) {}
