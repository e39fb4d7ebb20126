package lectern.server.classroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lectern.server.realtime.Sighting;
import lectern.server.realtime.SightingListener;
import lectern.server.storage.Database;

/** Keeps when each member's page was last connected; a host who is there keeps the join code alive. */
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
                Instant at = sighting.at().truncatedTo(ChronoUnit.MICROS);
                members.seen(sighting.channelId(), sighting.userId(), at);
                tx.dao(ClassroomDao.class)
                        .prolongCode(sighting.channelId(), sighting.userId(), at, at.plus(CodeTerm.TERM));
            }
            return null;
        });
    }
}
