package lectern.server.classroom;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.realtime.RoomEvent;
import lectern.server.identity.Nickname;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/**
 * Memberships, applications, invitations and what was said. A student leaves all classrooms; a host stays as somebody
 * without a name, so that the class goes on.
 */
public final class ClassroomPersonalData implements PersonalData {
    private final Passage passage;

    public ClassroomPersonalData(Passage passage) {
        this.passage = passage;
    }

    @Override
    public String section() {
        return "classrooms";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        MemberDao dao = tx.dao(MemberDao.class);
        AdmissionDao admissions = tx.dao(AdmissionDao.class);
        return Map.of(
                "memberships",
                dao.of(accountId),
                "removals",
                dao.removalsOf(accountId),
                "applications",
                admissions.applicationsOf(accountId),
                "invitations",
                admissions.invitationsOf(accountId),
                "chat",
                tx.dao(ChatDao.class).saidBy(accountId));
    }

    @Override
    public void forget(Tx tx, Person person) {
        MemberDao dao = tx.dao(MemberDao.class);
        for (MemberRow member : List.copyOf(dao.of(person.id()))) {
            if (member.host()) {
                String nobody = "Host " + person.id();
                dao.rename(member.classroomId(), person.id(), nobody, Nickname.key(nobody));
            } else {
                dao.delete(member.classroomId(), person.id());
                tx.touch(Wall.MEMBERSHIPS);
                tx.afterCommit(() ->
                        passage.left(member.classroomId(), person.id(), member.nickname(), RoomEvent.Kind.MEMBER_LEFT));
            }
        }
        dao.deleteRemovals(person.id());
        tx.dao(AdmissionDao.class).forgetApplications(person.id());
        tx.dao(AdmissionDao.class).forgetInvitations(person.id());
        tx.dao(ChatDao.class).forget(person.id());
    }
}
