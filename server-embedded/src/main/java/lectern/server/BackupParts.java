package lectern.server;

import java.nio.file.Path;
import java.time.Clock;
import lectern.server.audit.AuditTrail;
import lectern.server.backup.BackupMaker;
import lectern.server.backup.BackupRoutes;
import lectern.server.backup.BackupService;
import lectern.server.backup.BackupSettings;
import lectern.server.backup.DailyBackup;
import lectern.server.http.RouteTable;
import lectern.server.jobs.Rounds;
import lectern.server.settings.Settings;
import lectern.server.storage.Backups;
import lectern.server.storage.Database;

/** Backups, put together, with their routes in the table. */
final class BackupParts implements AutoCloseable {
    private final BackupMaker maker;
    private final Rounds rounds;

    BackupParts(Path data, Database database, Settings settings, RouteTable table, Clock clock) {
        Backups backups = new Backups(data);
        maker = new BackupMaker(database, backups, clock);
        DailyBackup daily = new DailyBackup(backups, maker, () -> settings.get(BackupSettings.KEPT), clock);
        new BackupRoutes(new BackupService(database, backups, maker, daily, new AuditTrail(clock), clock))
                .register(table);
        rounds = new Rounds("daily backups made", DailyBackup.ROUND, daily::makeIfDue);
    }

    @Override
    public void close() {
        rounds.close();
        maker.close();
    }
}
