package lectern.server.article;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code tag}.
 *
 * @param nameKey by which names are alike: small letters
 */
public record TagRow(UUID id, String name, String nameKey, String color, Instant createdAt) {}
