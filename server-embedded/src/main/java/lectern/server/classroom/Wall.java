package lectern.server.classroom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.SessionUpdate;
import lectern.server.play.ChallengeListener;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;

/**
 * Brings each student's steps to the host's wall of tiles (000), and to the student's other pages. It stands in the way
 * of every answer, so it looks a student's classrooms up only after somebody came into a classroom or left one.
 */
public final class Wall implements ChallengeListener {
    /** What rises with every membership that begins or ends, as {@link lectern.server.storage.Tx#touch} names it. */
    static final String MEMBERSHIPS = "membership";

    private final Database database;
    private final Channels channels;
    private final Cache<UUID, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    public Wall(Database database, Channels channels) {
        this.database = database;
        this.channels = channels;
    }

    /** Where someone is a student, as of a revision. */
    private record Known(OptionalLong revision, List<UUID> classrooms) {}

    @Override
    public void moved(UUID userId, ChallengeState state) {
        if (channels.anyLiving()) {
            SessionUpdate update = new SessionUpdate(userId.toString(), state);
            if (channels.mayBeHeard(userId)) {
                channels.gather(userId, Audience.ALL, update);
            }
            classrooms(userId).forEach(classroomId -> channels.gather(classroomId, Audience.HOST, update));
        }
    }

    private List<UUID> classrooms(UUID userId) {
        OptionalLong now = database.revisions().atOnce(MEMBERSHIPS);
        Known found = known.getIfPresent(userId);
        if (found == null || now.isEmpty() || !now.equals(found.revision())) {
            found = new Known(now, database.read(tx -> tx.dao(MemberDao.class).classroomsOfStudent(userId)));
            known.put(userId, found);
        }
        return found.classrooms();
    }
}
