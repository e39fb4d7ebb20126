package lectern.server.classroom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.classroom.Application;
import lectern.model.classroom.ApplyRequest;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.InviteRequest;
import lectern.model.classroom.Invited;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationType;
import lectern.model.realtime.InviteNotification;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.http.Limits;
import lectern.server.identity.Nickname;
import lectern.server.notification.NotificationDraft;
import lectern.server.notification.NotificationService;
import lectern.server.realtime.Audience;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked into a classroom and who asks to be let in (003). Whom the host asked in needs neither code nor approval,
 * also after removals: the host has the last word.
 */
public final class AdmissionService {
    private static final String APPLICATIONS = "applications of a user";
    private static final int APPLICATIONS_PER_MINUTE = 10;

    private final Database database;
    private final Channels channels;
    private final ClassroomService classrooms;
    private final MembershipService memberships;
    private final Doors doors;
    private final NotificationService notifications;
    private final AuditTrail audit;
    private final Limits limits;
    private final Clock clock;

    public AdmissionService(
            Database database,
            Channels channels,
            ClassroomService classrooms,
            MembershipService memberships,
            Doors doors,
            NotificationService notifications,
            AuditTrail audit,
            Limits limits,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.doors = doors;
        this.notifications = notifications;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /** What the trail keeps of a decision. */
    private record Decided(String userId, boolean approved) {}

    /**
     * The host asks people in; each is told once, however often they are asked.
     *
     * @throws DomainException VALIDATION_ERROR for ids of nobody, NOT_FOUND for a username of nobody or a classroom that
     *     the caller can't see, FORBIDDEN for who is not the host
     */
    public Invited invite(Caller caller, Actor actor, InviteRequest request) {
        String username = request.username() == null || request.username().isBlank() ? null : request.username();
        List<String> ids = request.userIds();
        if ((username == null) == (ids == null)) {
            throw DomainException.invalid("userIds", "send either userIds or username");
        }
        UUID classroomId = Call.id(request.classroomId(), "Classroom");
        return database.write(tx -> {
            ClassroomRow row = ClassroomLookup.led(tx, classroomId, caller);
            List<String> invited = new ArrayList<>();
            List<String> members = new ArrayList<>();
            for (UUID userId : guests(tx, ids, username)) {
                boolean member =
                        tx.dao(MemberDao.class).find(classroomId, userId).isPresent();
                (member ? members : invited).add(userId.toString());
                if (!member && tx.dao(AdmissionDao.class).invite(classroomId, userId, now()) == 1) {
                    tell(tx, row, userId);
                }
            }
            Invited result = new Invited(invited, members);
            audit.record(tx, actor, Change.bulk("invite", "classroom", classroomId.toString(), result));
            return result;
        });
    }

    private static Iterable<UUID> guests(Tx tx, @Nullable List<String> ids, @Nullable String username) {
        AdmissionDao dao = tx.dao(AdmissionDao.class);
        if (username != null) {
            return List.of(dao.activeNamed(Nickname.key(username))
                    .orElseThrow(() -> DomainException.notFound("Account with this username")));
        }
        LinkedHashSet<UUID> guests = new LinkedHashSet<>();
        List<String> wanted = ids == null ? List.of() : ids;
        for (int i = 0; i < wanted.size(); i++) {
            UUID id = Call.idOrNull(wanted.get(i));
            if (id == null || !dao.active(id)) {
                throw DomainException.invalid("userIds[" + i + "]", "nobody has this id; choose an active account");
            }
            guests.add(id);
        }
        return guests;
    }

    private void tell(Tx tx, ClassroomRow row, UUID userId) {
        Notification told = notifications.notify(tx, userId, row.notice(NotificationType.CLASSROOM_INVITE));
        notifications.push(
                tx, userId, new InviteNotification(row.id().toString(), row.name(), row.hostName(), told.id()));
    }

    /**
     * Asks to be let in. Who asks twice does nothing more; who was asked in by the host is in at once; for a member
     * nothing changes.
     *
     * @param address where the caller is, to count wrong codes
     * @throws DomainException as joining, but for the approval; RATE_LIMITED for who asks at very many doors
     */
    public Classroom apply(Caller caller, String address, ApplyRequest request) {
        limits.count(APPLICATIONS, caller.userId().toString(), APPLICATIONS_PER_MINUTE);
        UUID classroomId = doors.meant(caller, address, request.code(), request.classroomId());
        String message = request.message() == null || request.message().isBlank()
                ? null
                : request.message().strip();
        return database.write(tx -> {
            ClassroomRow row = ClassroomLookup.row(tx, classroomId);
            AdmissionDao dao = tx.dao(AdmissionDao.class);
            if (tx.dao(MemberDao.class).find(classroomId, caller.userId()).isEmpty()) {
                if (dao.invited(classroomId, caller.userId())) {
                    memberships.admit(tx, classroomId, caller.userId(), ClassroomLookup.nameOf(tx, caller.userId()));
                } else {
                    MembershipService.refuseRemoved(tx, classroomId, caller.userId());
                    if (dao.apply(classroomId, caller.userId(), message, now()) == 1) {
                        announce(tx, row, caller.userId(), message);
                    }
                }
            }
            return classrooms.view(tx, ClassroomLookup.row(tx, classroomId), caller);
        });
    }

    /**
     * Who asked asks no more; the host's list hears of it.
     *
     * @throws DomainException NOT_FOUND for who does not ask there, for example because the host decided meanwhile
     */
    public void takeBack(Caller caller, UUID classroomId) {
        database.write(tx -> {
            if (tx.dao(AdmissionDao.class).deleteApplication(classroomId, caller.userId()) == 0) {
                throw DomainException.notFound("Application");
            }
            tellHost(tx, classroomId, caller.userId(), ClassroomLookup.nameOf(tx, caller.userId()));
            return null;
        });
    }

    private void announce(Tx tx, ClassroomRow row, UUID userId, @Nullable String message) {
        String nickname = ClassroomLookup.nameOf(tx, userId);
        notifications.notify(
                tx,
                row.hostId(),
                NotificationDraft.of(
                                NotificationType.CLASSROOM_APPLICATION,
                                Map.of("classroomName", row.name(), "nickname", nickname, "userId", userId.toString()),
                                row.id())
                        .saying(message)
                        .about(userId));
        tellHost(tx, row.id(), userId, nickname);
    }

    /** The list of those who ask has changed. */
    private void tellHost(Tx tx, UUID classroomId, UUID userId, String nickname) {
        RoomEvent event = new RoomEvent(RoomEvent.Kind.APPLICATION, userId.toString(), nickname);
        tx.afterCommit(() -> channels.publish(classroomId, Audience.HOST, event));
    }

    /** Who asks to be let in, the first one first; only for the host. */
    public List<Application> applications(Caller caller, UUID classroomId) {
        return database.read(tx -> {
            ClassroomLookup.led(tx, classroomId, caller);
            return tx.dao(AdmissionDao.class).applications(classroomId).stream()
                    .map(row -> new Application(
                            row.accountId().toString(),
                            row.nickname() == null ? "Student" : row.nickname(),
                            row.kind(),
                            row.message(),
                            row.appliedAt()))
                    .toList();
        });
    }

    /**
     * The host lets someone in, or refuses; they are told.
     *
     * @throws DomainException NOT_FOUND for who does not ask, for example because another page of the host decided;
     *     FORBIDDEN for who is not the host
     */
    public void decide(Caller caller, Actor actor, UUID classroomId, UUID userId, boolean approve) {
        database.write(tx -> {
            ClassroomRow row = ClassroomLookup.led(tx, classroomId, caller);
            if (tx.dao(AdmissionDao.class).deleteApplication(classroomId, userId) == 0) {
                throw DomainException.notFound("Application");
            }
            if (approve) {
                memberships.admit(tx, classroomId, userId, ClassroomLookup.nameOf(tx, userId));
            }
            notifications.notify(
                    tx,
                    userId,
                    row.notice(approve ? NotificationType.APPLICATION_APPROVED : NotificationType.APPLICATION_REFUSED));
            Decided decided = new Decided(userId.toString(), approve);
            audit.record(tx, actor, Change.bulk("decide", "classroom", classroomId.toString(), decided));
            return null;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
