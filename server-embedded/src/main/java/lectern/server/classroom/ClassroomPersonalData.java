package lectern.server.classroom;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.realtime.RoomEvent;
import lectern.server.identity.Nickname;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.realtime.Channels;
import lectern.server.storage.Tx;

/** Memberships. A student leaves all classrooms; a host stays as somebody without a name, so that the class goes on. */
public final class ClassroomPersonalData implements PersonalData {
    private final Channels channels;
    private final Wall wall;

    public ClassroomPersonalData(Channels channels, Wall wall) {
        this.channels = channels;
        this.wall = wall;
    }

    @Override
    public String section() {
        return "classrooms";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        MemberDao dao = tx.dao(MemberDao.class);
        return Map.of("memberships", dao.of(accountId), "removals", dao.removalsOf(accountId));
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
                tx.afterCommit(() -> channels.depart(
                        member.classroomId(), person.id(), member.nickname(), RoomEvent.Kind.MEMBER_LEFT));
            }
        }
        dao.deleteRemovals(person.id());
        tx.afterCommit(() -> wall.forget(person.id()));
    }
}
