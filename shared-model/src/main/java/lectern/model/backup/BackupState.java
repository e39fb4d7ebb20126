package lectern.model.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The backups of a server and how their making goes.
 *
 * @param backups the newest first
 * @param making whether one is being made now
 * @param nextDue when Lectern will make the next by itself, within the hour after this while it runs; past or present
 *     where it is due now
 * @param failure of the last try since the server started; null where that went well or there was none
 */
public record BackupState(
        List<Backup> backups,
        boolean making,
        Instant nextDue,
        @Nullable BackupFailure failure) {

    public BackupState {
        backups = List.copyOf(backups);
    }
}
