package lectern.server.classroom;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.SessionUpdate;
import lectern.server.play.ChallengeListener;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;

/**
 * Brings each student's steps to the host's wall of tiles (000), and to the student's other pages. It stands in the way of every answer, so it looks a
 * student's classrooms up only once in a while.
 */
public final class Wall implements ChallengeListener {
    private final Channels channels;
    private final LoadingCache<UUID, List<UUID>> classrooms;

    public Wall(Database database, Channels channels) {
        this.channels = channels;
        this.classrooms = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(userId -> database.read(tx -> tx.dao(MemberDao.class).classroomsOfStudent(userId)));
    }

    @Override
    public void moved(UUID userId, ChallengeState state) {
        if (channels.anyLiving()) {
            SessionUpdate update = new SessionUpdate(userId.toString(), state);
            if (channels.pages(userId) > 0) {
                channels.gather(userId, Audience.ALL, update);
            }
            classrooms.get(userId).forEach(classroomId -> channels.gather(classroomId, Audience.HOST, update));
        }
    }

    /** The student's classrooms changed. */
    void forget(UUID userId) {
        classrooms.invalidate(userId);
    }
}
