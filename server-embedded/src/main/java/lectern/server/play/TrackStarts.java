package lectern.server.play;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lectern.server.storage.Database;

/** Who has begun to play in a track, for teachers who assigned it (000). */
public final class TrackStarts {
    private final Database database;

    public TrackStarts(Database database) {
        this.database = database;
    }

    /**
     * Those of some students who were dealt a challenge in a track, or answered in one that they had, since a moment.
     *
     * @param trackId of its category
     */
    public Set<UUID> since(String trackId, Instant since, Set<UUID> students) {
        return students.isEmpty()
                ? Set.of()
                : database.read(tx -> tx.dao(ChallengeDao.class).begun(trackId, since, students));
    }
}
