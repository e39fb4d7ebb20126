package lectern.model.backup;

import java.time.Instant;

/**
 * A backup that is there. It was read whole again after it was written.
 *
 * @param name of its file, for example {@code lectern-20260302T101200Z.zip}; by this it is asked for
 * @param madeAt the moment that its tables show
 * @param bytes the size of its file
 */
public record Backup(String name, BackupKind kind, Instant madeAt, long bytes) {}
