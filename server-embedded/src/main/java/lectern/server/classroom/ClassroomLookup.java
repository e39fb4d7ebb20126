package lectern.server.classroom;

import java.util.Optional;
import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.server.http.Caller;
import lectern.server.storage.Tx;

/** Finds a classroom and who somebody is in it, or refuses them. */
final class ClassroomLookup {
    private ClassroomLookup() {}

    /** What to say to whoever may not know of a classroom, or where there is none. */
    static DomainException unknown() {
        return DomainException.notFound("Classroom");
    }

    /** @throws DomainException NOT_FOUND */
    static ClassroomRow row(Tx tx, UUID id) {
        return tx.dao(ClassroomDao.class).find(id).orElseThrow(ClassroomLookup::unknown);
    }

    /** The caller as a member; who is none learns only of public classrooms that they are there. */
    static MemberRow member(Tx tx, ClassroomRow row, Caller caller) {
        Optional<MemberRow> member = tx.dao(MemberDao.class).find(row.id(), caller.userId());
        return member.orElseThrow(
                () -> row.isPublic() ? DomainException.forbidden("Join the classroom first") : unknown());
    }

    /** As {@link #member}, for what only a host does who may lead. */
    static ClassroomRow led(Tx tx, UUID classroomId, Caller caller) {
        ClassroomRow row = row(tx, classroomId);
        if (!member(tx, row, caller).leads(caller)) {
            throw DomainException.forbidden("Only who leads the classroom may do this");
        }
        return row;
    }

    /** How somebody is called who has chosen no name for this classroom. */
    static String nameOf(Tx tx, UUID accountId) {
        return tx.dao(ClassroomDao.class).nameOf(accountId).orElse("Student");
    }
}
