package lectern.server.backup;

import java.util.List;
import lectern.server.settings.Setting;

/** What the school decides about backups. */
public final class BackupSettings {
    /** How many of the daily ones each server keeps. */
    public static final Setting<Integer> KEPT = Setting.number(
            "backupsKept", 14, 1, 60, "How many daily backups are kept, from 1 to 60; with one more, the oldest goes.");

    private BackupSettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        return List.of(KEPT);
    }
}
