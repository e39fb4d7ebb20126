package lectern.server;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lectern.model.play.ChallengeState;
import lectern.server.audit.AuditTrail;
import lectern.server.classroom.AdmissionService;
import lectern.server.classroom.Board;
import lectern.server.classroom.ChatService;
import lectern.server.classroom.ClassroomPersonalData;
import lectern.server.classroom.ClassroomRoutes;
import lectern.server.classroom.ClassroomService;
import lectern.server.classroom.CodeGuard;
import lectern.server.classroom.CodeTerm;
import lectern.server.classroom.Doors;
import lectern.server.classroom.HandoverRoutes;
import lectern.server.classroom.HandoverService;
import lectern.server.classroom.MembershipService;
import lectern.server.classroom.Passage;
import lectern.server.classroom.RoomRoutes;
import lectern.server.classroom.RoomService;
import lectern.server.classroom.Wall;
import lectern.server.http.Limits;
import lectern.server.http.RouteTable;
import lectern.server.notification.NotificationService;
import lectern.server.privacy.PersonalData;
import lectern.server.realtime.ChannelMessages;
import lectern.server.realtime.Channels;
import lectern.server.storage.Database;

/** Classrooms: their members, settings, chat and channel, put together. */
final class ClassroomParts {
    private final Database database;
    private final Channels channels;
    private final NotificationService notifications;
    private final Limits limits;
    private final Clock clock;
    private final Wall wall;
    private final Board board;
    private final Passage passage;
    private final CodeTerm codes;
    private final Doors doors;
    private final AuditTrail audit;
    private final ClassroomService classrooms;
    private final MembershipService memberships;
    private final RoomService rooms;

    /** @param latestStates the latest challenge of each of these students */
    ClassroomParts(
            Database database,
            Channels channels,
            NotificationService notifications,
            Function<Set<UUID>, Map<UUID, ChallengeState>> latestStates,
            Limits limits,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
        this.wall = new Wall(database, channels);
        this.board = new Board(database, channels, clock);
        this.passage = new Passage(channels, board);
        this.codes = new CodeTerm(database, channels, clock);
        this.doors = new Doors(database, codes, new CodeGuard(limits));
        this.audit = new AuditTrail(clock);
        this.classrooms = new ClassroomService(database, channels, latestStates, codes, audit, clock);
        this.memberships =
                new MembershipService(database, channels, classrooms, passage, doors, notifications, audit, clock);
        this.rooms = new RoomService(database, channels, classrooms, codes, passage, notifications, audit, clock);
    }

    /** @param messages what may be said in a classroom; the room's own messages are added */
    void register(RouteTable table, ChannelMessages messages) {
        ChatService chat = new ChatService(database, channels, notifications, limits, clock);
        chat.register(messages);
        board.register(messages);
        new ClassroomRoutes(classrooms, memberships, channels, messages).register(table);
        AdmissionService admissions = new AdmissionService(
                database, channels, classrooms, memberships, doors, notifications, audit, limits, clock);
        new RoomRoutes(rooms, admissions, chat).register(table);
        new HandoverRoutes(new HandoverService(database, classrooms, memberships, audit)).register(table);
    }

    /** Tells hosts of their students' steps. */
    Wall wall() {
        return wall;
    }

    /** What hosts decide about their classrooms. */
    RoomService rooms() {
        return rooms;
    }

    /** What goes on in a room beside its work. */
    Board board() {
        return board;
    }

    ClassroomService classrooms() {
        return classrooms;
    }

    MembershipService memberships() {
        return memberships;
    }

    /** What classrooms hold about people. */
    PersonalData personalData() {
        return new ClassroomPersonalData(passage);
    }
}
