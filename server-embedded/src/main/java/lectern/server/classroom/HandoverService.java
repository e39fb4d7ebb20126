package lectern.server.classroom;

import java.util.List;
import java.util.UUID;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.HostChange;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.model.wire.StorableText;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import lectern.server.storage.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Classrooms outlive their teachers: a class goes on when the one who led it leaves the school or deletes the account.
 * Who manages users sees all of them and gives each to another teacher, or takes it (003).
 */
public final class HandoverService {
    private final Database database;
    private final ClassroomService classrooms;
    private final MembershipService memberships;
    private final AuditTrail audit;

    public HandoverService(
            Database database, ClassroomService classrooms, MembershipService memberships, AuditTrail audit) {
        this.database = database;
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** What the trail keeps of a handover. */
    private record Led(String hostId) {}

    /**
     * All classrooms, newest first.
     *
     * @param search a part of the classroom's or the host's name; null for all
     * @param leaderless only those whose host can't sign in any more
     * @throws DomainException VALIDATION_ERROR for a search that can't be kept
     */
    public Page<Classroom> list(Caller caller, @Nullable String search, boolean leaderless, int page, int limit) {
        if (search != null && !StorableText.test(search)) {
            throw DomainException.invalid("search", "holds a character that can't be kept: remove it");
        }
        String words = search == null ? "" : search.strip();
        String pattern = LikePattern.containing(words);
        return database.read(tx -> {
            ClassroomDao dao = tx.dao(ClassroomDao.class);
            List<Classroom> items =
                    classrooms.views(tx, dao.ledBy(!leaderless, pattern, limit, (long) (page - 1) * limit), caller);
            return new Page<>(items, Pagination.of(page, limit, dao.countLedBy(!leaderless, pattern)));
        });
    }

    /**
     * Gives a classroom to another; the host before leaves it. Does nothing where they lead it already.
     *
     * @throws DomainException NOT_FOUND for a classroom that is not there, VALIDATION_ERROR for who is no active member
     *     of staff
     */
    public Classroom handOver(Caller caller, Actor actor, UUID classroomId, HostChange change) {
        UUID hostId = userId(change.userId());
        return database.write(tx -> {
            ClassroomDao dao = tx.dao(ClassroomDao.class);
            UUID before = dao.lockHost(classroomId).orElseThrow(() -> DomainException.notFound("Classroom"));
            if (!dao.mayLead(hostId)) {
                throw DomainException.invalid("userId", "choose an active member of staff");
            }
            if (!before.equals(hostId)) {
                dao.giveTo(classroomId, hostId);
                memberships.lead(tx, classroomId, before, hostId);
                audit.record(
                        tx,
                        actor,
                        Change.updated(
                                "classroom",
                                classroomId.toString(),
                                new Led(before.toString()),
                                new Led(hostId.toString())));
            }
            return classrooms.view(tx, ClassroomLookup.row(tx, classroomId), caller);
        });
    }

    private static UUID userId(String text) {
        UUID id = Call.idOrNull(text);
        if (id == null) {
            throw DomainException.invalid("userId", "choose an active member of staff");
        }
        return id;
    }
}
