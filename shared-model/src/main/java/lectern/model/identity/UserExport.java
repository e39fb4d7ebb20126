package lectern.model.identity;

import java.time.Instant;
import java.util.Map;

/**
 * Everything that is held about someone (000).
 *
 * @param data by feature
 */
public record UserExport(Instant exportedAt, String userId, Map<String, Object> data) {}
