package lectern.server.classroom;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ConfigChange;
import lectern.model.notification.NotificationType;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Caller;
import lectern.server.notification.NotificationService;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;

/** What the host decides about a classroom: its settings, its join code, its end (003). */
public final class RoomService {
    private static final String KIND = "classroom";

    private final Database database;
    private final Channels channels;
    private final ClassroomService classrooms;
    private final CodeTerm codes;
    private final Passage passage;
    private final NotificationService notifications;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<DissolutionListener> listeners = new CopyOnWriteArrayList<>();

    public RoomService(
            Database database,
            Channels channels,
            ClassroomService classrooms,
            CodeTerm codes,
            Passage passage,
            NotificationService notifications,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.classrooms = classrooms;
        this.codes = codes;
        this.passage = passage;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells someone of each classroom that is dissolved. */
    public void addListener(DissolutionListener listener) {
        listeners.add(listener);
    }

    /**
     * Changes settings; the members are told where something did change. The kept chat is deleted whenever keeping is
     * switched off or on, so that nothing comes back that was said to be gone.
     *
     * @throws DomainException NOT_FOUND, or FORBIDDEN for who is not the host
     */
    public Classroom configure(Caller caller, Actor actor, UUID classroomId, ConfigChange change) {
        return database.write(tx -> {
            ClassroomDao dao = tx.dao(ClassroomDao.class);
            dao.lockHost(classroomId);
            ClassroomRow row = ClassroomLookup.led(tx, classroomId, caller);
            ClassroomConfig before = row.config();
            ClassroomConfig after = change.applied(before);
            if (!after.equals(before)) {
                dao.configure(
                        classroomId,
                        after.isPublic(),
                        after.approvalRequired(),
                        after.keepChat(),
                        after.synchronised());
                if (after.keepChat() != before.keepChat()) {
                    tx.dao(ChatDao.class).deleteAll(classroomId);
                }
                audit.record(tx, actor, Change.updated(KIND, classroomId.toString(), before, after));
                tx.afterCommit(
                        () -> channels.publish(classroomId, new RoomEvent(RoomEvent.Kind.CONFIG_CHANGED, null, null)));
            }
            return classrooms.view(tx, ClassroomLookup.row(tx, classroomId), caller);
        });
    }

    /**
     * Makes a new join code; the one before opens nothing any more.
     *
     * @throws DomainException NOT_FOUND, or FORBIDDEN for who is not the host
     */
    public Classroom renewCode(Caller caller, Actor actor, UUID classroomId) {
        return database.write(tx -> {
            tx.dao(ClassroomDao.class).lockHost(classroomId);
            codes.renew(tx, ClassroomLookup.led(tx, classroomId, caller));
            audit.record(tx, actor, Change.bulk("renew-code", KIND, classroomId.toString(), Map.of()));
            return classrooms.view(tx, ClassroomLookup.row(tx, classroomId), caller);
        });
    }

    /**
     * Ends a classroom: everyone is told, all memberships end, the chat is deleted and the code opens nothing. What was
     * played in it stays with who played it; students of the roster stay in the roster.
     *
     * @throws DomainException NOT_FOUND, or FORBIDDEN for who is not the host
     */
    public void dissolve(Caller caller, Actor actor, UUID classroomId) {
        database.write(tx -> {
            ClassroomDao dao = tx.dao(ClassroomDao.class);
            dao.lockHost(classroomId);
            ClassroomRow row = ClassroomLookup.led(tx, classroomId, caller);
            listeners.forEach(listener -> listener.dissolving(tx, classroomId));
            MemberDao members = tx.dao(MemberDao.class);
            for (MemberRow member : members.all(classroomId)) {
                if (!member.host()) {
                    notifications.notify(tx, member.accountId(), row.notice(NotificationType.CLASSROOM_DISSOLVED));
                }
            }
            members.deleteAll(classroomId);
            AdmissionDao admissions = tx.dao(AdmissionDao.class);
            Set<UUID> atTheDoor = new LinkedHashSet<>(admissions.invitees(classroomId));
            admissions.applications(classroomId).forEach(asking -> atTheDoor.add(asking.accountId()));
            atTheDoor.forEach(who -> notifications.notify(tx, who, row.notice(NotificationType.CLASSROOM_DISSOLVED)));
            admissions.deleteApplications(classroomId);
            admissions.deleteInvitations(classroomId);
            tx.dao(ChatDao.class).deleteAll(classroomId);
            dao.dissolve(classroomId, clock.instant().truncatedTo(ChronoUnit.MICROS));
            audit.record(tx, actor, Change.deleted(KIND, classroomId.toString(), row.config()));
            tx.touch(Wall.MEMBERSHIPS);
            tx.afterCommit(() -> passage.dissolved(classroomId));
            return null;
        });
    }
}
