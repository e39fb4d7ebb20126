package lectern.server.classroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.model.identity.Enrollment;
import lectern.server.storage.Database;

/** Who is in which classroom, for what other features tell of people (001). */
public final class ClassRolls {
    private final Database database;

    public ClassRolls(Database database) {
        this.database = database;
    }

    /** A classroom that someone is in. */
    public record Place(UUID classroomId, String name, String role, Instant joinedAt) {
        Enrollment enrollment() {
            return new Enrollment(classroomId.toString(), name, role.equals(MemberRow.HOST), joinedAt);
        }
    }

    /** The classrooms that someone is in, the newest first. */
    public List<Enrollment> of(UUID accountId) {
        return database.read(tx -> tx.dao(MemberDao.class).places(accountId)).stream()
                .map(Place::enrollment)
                .toList();
    }

    /** Whether somebody leads a classroom that someone else is in. */
    public boolean leads(UUID hostId, UUID memberId) {
        return database.read(tx -> tx.dao(MemberDao.class).leads(hostId, memberId));
    }
}
