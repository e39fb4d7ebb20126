package lectern.server.classroom;

import java.time.temporal.ChronoUnit;
import java.util.List;
import lectern.server.realtime.Sighting;
import lectern.server.realtime.SightingListener;
import lectern.server.storage.Database;

/** Keeps when each member's page was last connected. */
public final class LastSeen implements SightingListener {
    private final Database database;

    public LastSeen(Database database) {
        this.database = database;
    }

    @Override
    public void seen(List<Sighting> sightings) {
        database.write(tx -> {
            MemberDao members = tx.dao(MemberDao.class);
            for (Sighting sighting : sightings) {
                members.seen(
                        sighting.channelId(), sighting.userId(), sighting.at().truncatedTo(ChronoUnit.MICROS));
            }
            return null;
        });
    }
}
