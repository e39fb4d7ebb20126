package lectern.model.backup;

import java.time.Instant;

/**
 * Why a backup could not be made.
 *
 * @param message in English, with what the system said, for example that the disk is full
 */
public record BackupFailure(Instant at, String message) {}
