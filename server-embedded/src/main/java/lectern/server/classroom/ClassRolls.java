package lectern.server.classroom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.identity.Enrollment;
import lectern.model.identity.Permission;
import lectern.model.wire.DomainException;
import lectern.server.http.Caller;
import lectern.server.storage.Database;

/** Who is in which classroom, for other features (001). */
public final class ClassRolls {
    private final Database database;

    public ClassRolls(Database database) {
        this.database = database;
    }

    /** A classroom that someone is in. */
    public record Place(UUID classroomId, String name, String role, Instant joinedAt) {
        Enrollment enrollment() {
            String id = classroomId.toString();
            return new Enrollment(id, id, name, role.equals(MemberRow.HOST), joinedAt);
        }
    }

    /**
     * Somebody in a classroom.
     *
     * @param host whether they lead it and may do so now
     */
    public record Someone(UUID userId, String nickname, boolean host) {}

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

    /**
     * The caller as a member.
     *
     * @throws DomainException NOT_FOUND, or FORBIDDEN where it is public, for who is none
     */
    public Someone member(Caller caller, UUID classroomId) {
        MemberRow member = database.read(tx -> tx.dao(MemberDao.class)
                .find(classroomId, caller.userId())
                .orElseGet(() -> ClassroomLookup.member(tx, ClassroomLookup.row(tx, classroomId), caller)));
        return new Someone(member.accountId(), member.nickname(), member.leads(caller));
    }

    /**
     * The caller as the one who leads.
     *
     * @throws DomainException as {@link #member}, and FORBIDDEN for who does not lead it or may not lead now
     */
    public Someone host(Caller caller, UUID classroomId) {
        Someone member = member(caller, classroomId);
        if (!member.host()) {
            throw DomainException.forbidden("Only who leads the classroom may do this");
        }
        return member;
    }

    /**
     * Whether a classroom is dissolved and what came of its activities is the caller's to read: who led it until then and
     * may still lead classrooms, and who administers.
     */
    public boolean looksBack(Caller caller, UUID classroomId) {
        return database.read(tx -> tx.dao(ClassroomDao.class).dissolvedHost(classroomId))
                .filter(host -> host.equals(caller.userId()) && caller.may(Permission.CLASSROOM_HOST)
                        || caller.may(Permission.ADMIN))
                .isPresent();
    }

    /** The nicknames of all students of a classroom, by account. */
    public Map<UUID, String> students(UUID classroomId) {
        Map<UUID, String> students = new LinkedHashMap<>();
        for (MemberRow member : database.read(tx -> tx.dao(MemberDao.class).all(classroomId))) {
            if (!member.host()) {
                students.put(member.accountId(), member.nickname());
            }
        }
        return students;
    }

    /** What a classroom is called. */
    public String name(UUID classroomId) {
        return database.read(tx -> ClassroomLookup.row(tx, classroomId)).name();
    }

    /** Where someone is a student. */
    public List<UUID> classroomsOf(UUID accountId) {
        return database.read(tx -> tx.dao(MemberDao.class).classroomsOfStudent(accountId));
    }
}
