package lectern.server.classroom;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.wire.DomainException;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** What the roster asks of classrooms: a teacher puts students in and takes them out, without any code. */
public final class Enrolment {
    private final Database database;
    private final MembershipService memberships;

    public Enrolment(Database database, MembershipService memberships) {
        this.database = database;
        this.memberships = memberships;
    }

    /**
     * A classroom that the caller may fill: one's own, or any for who manages users.
     *
     * @return its id
     * @throws DomainException NOT_FOUND for one that is not there, FORBIDDEN for somebody else's
     */
    public UUID leading(Caller caller, UUID classroomId) {
        return database.read(tx -> {
            ClassroomRow row = ClassroomLookup.row(tx, classroomId);
            if (!row.hostId().equals(caller.userId()) && !caller.may(Permission.USER_MANAGE)) {
                throw DomainException.forbidden("Only the host of a classroom puts students in");
            }
            return classroomId;
        });
    }

    /**
     * Makes a student a member; removals and approval don't count, for it is the teacher who does it.
     *
     * @return false for who is a member already
     */
    public boolean enrol(Tx tx, UUID classroomId, UUID userId, String nickname) {
        return memberships.admit(tx, classroomId, userId, nickname);
    }

    /** @return false for who is no member */
    public boolean withdraw(Tx tx, UUID classroomId, UUID userId) {
        return memberships.dismiss(tx, classroomId, userId);
    }

    /** @throws DomainException NOT_FOUND for a code that opens no classroom */
    public UUID classroomOf(String joinCode) {
        return memberships.classroomOf(joinCode);
    }

    /** The students of a classroom. */
    public Set<UUID> students(UUID classroomId) {
        return database.read(tx -> {
            Set<UUID> students = new HashSet<>();
            for (MemberRow member : tx.dao(MemberDao.class).all(classroomId)) {
                if (!member.host()) {
                    students.add(member.accountId());
                }
            }
            return students;
        });
    }

    /** Where someone is a student. */
    public List<UUID> classroomsOf(UUID userId) {
        return database.read(tx -> tx.dao(MemberDao.class).classroomsOfStudent(userId));
    }
}
