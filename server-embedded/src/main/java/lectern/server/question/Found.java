package lectern.server.question;

import java.util.List;
import java.util.UUID;

/**
 * What a search found.
 *
 * @param ids of one page
 * @param total of all pages
 */
record Found(List<UUID> ids, long total) {}
