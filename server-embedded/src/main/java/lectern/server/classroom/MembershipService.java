package lectern.server.classroom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.JoinRequest;
import lectern.model.notification.NotificationType;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Caller;
import lectern.server.identity.ClassroomDoor;
import lectern.server.identity.Nickname;
import lectern.server.notification.NotificationService;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * Who comes into a classroom and who goes (003). A student whom the host removed may come back with the code once; who
 * was removed twice stays out.
 */
public final class MembershipService implements ClassroomDoor {
    private static final int REMOVALS_THAT_CLOSE_THE_DOOR = 2;

    private final Database database;
    private final Channels channels;
    private final ClassroomService classrooms;
    private final Passage passage;
    private final Doors doors;
    private final NotificationService notifications;
    private final AuditTrail audit;
    private final Clock clock;

    public MembershipService(
            Database database,
            Channels channels,
            ClassroomService classrooms,
            Passage passage,
            Doors doors,
            NotificationService notifications,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.classrooms = classrooms;
        this.passage = passage;
        this.doors = doors;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the trail keeps of who was sent away. */
    private record Removed(String memberId, String memberName) {}

    /**
     * Joins by code, or by the id of a classroom that is public or that the host asked the caller into; does nothing
     * where the caller is a member already.
     *
     * @param address where the caller is, to count wrong codes
     * @throws DomainException NOT_FOUND for a wrong code or an id that opens nothing, RATE_LIMITED after too many wrong
     *     codes, FORBIDDEN for who was removed twice or where the host lets each one in
     */
    public Classroom join(Caller caller, String address, JoinRequest request) {
        UUID classroomId = doors.meant(caller, address, request.code(), request.classroomId());
        return database.write(tx -> {
            if (tx.dao(MemberDao.class).find(classroomId, caller.userId()).isEmpty()) {
                add(tx, classroomId, caller.userId(), ClassroomLookup.nameOf(tx, caller.userId()));
            }
            return classrooms.view(tx, ClassroomLookup.row(tx, classroomId), caller);
        });
    }

    /**
     * Leaves.
     *
     * @throws DomainException NOT_FOUND for who is no member, CONFLICT for the host
     */
    public void leave(Caller caller, UUID classroomId) {
        database.write(tx -> {
            MemberRow member = tx.dao(MemberDao.class)
                    .find(classroomId, caller.userId())
                    .orElseThrow(() -> DomainException.notFound("Classroom"));
            if (member.host()) {
                throw DomainException.conflict("You lead this classroom, so you can't leave it");
            }
            drop(tx, member, RoomEvent.Kind.MEMBER_LEFT);
            return null;
        });
    }

    /**
     * The host sends a student away.
     *
     * @throws DomainException NOT_FOUND for a classroom or member that the caller can't see, FORBIDDEN for who is not
     *     the host, CONFLICT for the host's own removal
     */
    public void remove(Caller caller, Actor actor, UUID classroomId, UUID userId) {
        database.write(tx -> {
            ClassroomRow row = ClassroomLookup.led(tx, classroomId, caller);
            MemberDao members = tx.dao(MemberDao.class);
            MemberRow member = members.find(classroomId, userId).orElseThrow(() -> DomainException.notFound("Member"));
            if (member.host()) {
                throw DomainException.conflict("The host leads this classroom and can't be removed");
            }
            if (members.removedFirst(classroomId, userId, now()) == 0) {
                members.removedAgain(classroomId, userId, now());
            }
            drop(tx, member, RoomEvent.Kind.MEMBER_REMOVED);
            notifications.notify(tx, userId, row.notice(NotificationType.CLASSROOM_REMOVED));
            Removed removed = new Removed(userId.toString(), member.nickname());
            audit.record(tx, actor, new Change("remove", "classroom", classroomId.toString(), removed, null));
            return null;
        });
    }

    private void drop(Tx tx, MemberRow member, RoomEvent.Kind how) {
        tx.dao(MemberDao.class).delete(member.classroomId(), member.accountId());
        tx.touch(Wall.MEMBERSHIPS);
        tx.afterCommit(() -> passage.left(member.classroomId(), member.accountId(), member.nickname(), how));
    }

    @Override
    public UUID classroomOf(String joinCode) {
        return doors.classroomOf(joinCode);
    }

    @Override
    public Optional<UUID> memberNamed(UUID classroomId, String nicknameKey) {
        return database.read(tx -> tx.dao(MemberDao.class).named(classroomId, nicknameKey));
    }

    @Override
    public boolean connected(UUID classroomId, UUID userId) {
        return channels.present(classroomId).contains(userId);
    }

    /** As {@link ClassroomDoor#enter}; who is a member already and comes by another name bears that one from now on. */
    @Override
    public void enter(UUID classroomId, UUID userId, String nickname) {
        database.write(tx -> {
            Optional<MemberRow> member = tx.dao(MemberDao.class).find(classroomId, userId);
            if (member.isEmpty()) {
                add(tx, classroomId, userId, nickname);
            } else if (!member.get().host()) {
                rename(tx, member.get(), nickname);
            }
            return null;
        });
    }

    private void add(Tx tx, UUID classroomId, UUID userId, String wanted) {
        if (!tx.dao(AdmissionDao.class).invited(classroomId, userId)) {
            refuseRemoved(tx, classroomId, userId);
            if (ClassroomLookup.row(tx, classroomId).approvalRequired()) {
                // The field tells a page that it may offer to ask.
                throw new DomainException(
                        ErrorCode.FORBIDDEN,
                        "In this classroom the host lets each one in; ask to be let in",
                        List.of(ErrorDetail.of("joinCode", "the host lets each one in")));
            }
        }
        admit(tx, classroomId, userId, wanted);
    }

    /** @throws DomainException FORBIDDEN for who was removed twice */
    static void refuseRemoved(Tx tx, UUID classroomId, UUID userId) {
        if (tx.dao(MemberDao.class).timesRemoved(classroomId, userId).orElse(0) >= REMOVALS_THAT_CLOSE_THE_DOOR) {
            throw DomainException.forbidden("The host removed you twice, so this classroom stays closed to you");
        }
    }

    /** Makes someone a student there, whoever is kept out otherwise; false for who is a member already. */
    boolean admit(Tx tx, UUID classroomId, UUID userId, String wanted) {
        return admit(tx, classroomId, userId, wanted, MemberRow.STUDENT);
    }

    /** Another leads; both come in anew where they are connected, so that the channel knows who is who. */
    void lead(Tx tx, UUID classroomId, UUID before, UUID hostId) {
        MemberDao members = tx.dao(MemberDao.class);
        for (UUID changed : List.of(before, hostId)) {
            members.find(classroomId, changed).ifPresent(member -> drop(tx, member, RoomEvent.Kind.MEMBER_LEFT));
        }
        admit(tx, classroomId, hostId, ClassroomLookup.nameOf(tx, hostId), MemberRow.HOST);
        tx.afterCommit(() -> channels.publish(classroomId, new RoomEvent(RoomEvent.Kind.CONFIG_CHANGED, null, null)));
    }

    private boolean admit(Tx tx, UUID classroomId, UUID userId, String wanted, String role) {
        MemberDao members = tx.dao(MemberDao.class);
        // Someone may take the same name at this moment; then the insert finds it taken and the next one is tried.
        String nickname = wanted;
        while (members.insert(classroomId, userId, nickname, Nickname.key(nickname), role, now()) == 0) {
            if (members.find(classroomId, userId).isPresent()) {
                return false;
            }
            nickname = Nicknames.free(wanted, nickname, members.keysOfOthers(classroomId, userId));
        }
        tx.dao(AdmissionDao.class).deleteApplication(classroomId, userId);
        tx.dao(AdmissionDao.class).deleteInvitation(classroomId, userId);
        tx.touch(Wall.MEMBERSHIPS);
        announce(tx, classroomId, userId, nickname);
        return true;
    }

    /** Takes a student out, without it being a removal; false for who is none there. */
    boolean dismiss(Tx tx, UUID classroomId, UUID userId) {
        Optional<MemberRow> member = tx.dao(MemberDao.class).find(classroomId, userId);
        if (member.isEmpty() || member.get().host()) {
            return false;
        }
        drop(tx, member.get(), RoomEvent.Kind.MEMBER_LEFT);
        return true;
    }

    private void rename(Tx tx, MemberRow member, String wanted) {
        MemberDao members = tx.dao(MemberDao.class);
        Set<String> others = members.keysOfOthers(member.classroomId(), member.accountId());
        String nickname = others.contains(Nickname.key(wanted)) ? Nicknames.free(wanted, wanted, others) : wanted;
        if (!nickname.equals(member.nickname())) {
            members.rename(member.classroomId(), member.accountId(), nickname, Nickname.key(nickname));
            announce(tx, member.classroomId(), member.accountId(), nickname);
        }
    }

    private void announce(Tx tx, UUID classroomId, UUID userId, String nickname) {
        tx.afterCommit(() -> passage.joined(classroomId, userId, nickname));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
