package lectern.model.client;

import java.nio.file.Path;
import java.time.Duration;
import lectern.model.backup.BackupState;

/** Backups: which there are, one more, a copy of one. For whoever holds BACKUP_MANAGE; a copy takes ADMIN_MANAGE. */
public final class BackupClient {
    private static final String BACKUPS = "/admin/backups";
    private static final Duration LONG = Duration.ofHours(2);

    private final ApiClient api;

    BackupClient(ApiClient api) {
        this.api = api;
    }

    public BackupState state() {
        return api.get(BACKUPS, BackupState.class);
    }

    /**
     * As {@link #state()}, answered when the backup that is being made is done or has failed, or the time is over.
     *
     * @param wait two seconds at most
     */
    public BackupState state(Duration wait) {
        return api.get(BACKUPS + "?wait=" + wait.toMillis(), BackupState.class);
    }

    /** Begins to make one, unless one is being made; ask {@link #state(Duration)} until none is. */
    public BackupState make() {
        return api.send("POST", BACKUPS, null, BackupState.class);
    }

    /**
     * Saves a copy of one, on disk when this returns. Where it fails no half file is left, and what bore the name
     * before is as it was.
     *
     * @return bytes written
     */
    public long save(String name, Path target) {
        return api.download(path(name) + "/file", LONG, target);
    }

    /** Deletes one for good; refused with CONFLICT for the last that there is. */
    public void delete(String name) {
        api.send("DELETE", path(name), null);
    }

    private static String path(String name) {
        return BACKUPS + "/" + ApiClient.segment(name);
    }
}
