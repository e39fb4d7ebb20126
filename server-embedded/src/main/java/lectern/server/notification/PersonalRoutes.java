package lectern.server.notification;

import static lectern.model.realtime.MessageType.ASSIGNMENT_GRADED;
import static lectern.model.realtime.MessageType.ASSIGNMENT_SUBMITTED;
import static lectern.model.realtime.MessageType.COURSE_UPDATED;
import static lectern.model.realtime.MessageType.INVITE_NOTIFICATION;
import static lectern.model.realtime.MessageType.LEADERBOARD_UPDATE;
import static lectern.model.realtime.MessageType.LESSON_ASSIGNED;
import static lectern.model.realtime.MessageType.LESSON_COMPLETED;
import static lectern.model.realtime.MessageType.NOTIFICATION;
import static lectern.model.realtime.MessageType.SESSION_UPDATE;

import java.util.Set;
import java.util.UUID;
import lectern.model.realtime.MessageType;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;
import lectern.server.http.SocketRoute;
import lectern.server.realtime.Attendee;
import lectern.server.realtime.ChannelMessages;
import lectern.server.realtime.Channels;
import org.jspecify.annotations.Nullable;

/**
 * Everyone's own channel: what concerns one person, on all pages they have open (003). Also as server-sent events, for
 * programs that can't speak WebSocket (001). Nothing can be said on it.
 */
public final class PersonalRoutes implements RouteTable.Source {
    /** Pages, programs and streams of one person at a time. */
    static final int CONNECTIONS = 20;

    private final NotificationService notifications;
    private final Channels channels;
    private final ChannelMessages nothing = new ChannelMessages();

    public PersonalRoutes(NotificationService notifications, Channels channels) {
        this.notifications = notifications;
        this.channels = channels;
    }

    @Override
    public void register(RouteTable routes) {
        routes.socket(new SocketRoute(
                "/realtime",
                Access.SIGNED_IN,
                "classroom",
                "The caller's own channel: notifications, invitations, assigned work, progress;"
                        + " lastSeq asks for what came after that number (000).",
                call -> channels.admit(own(call), nothing, number(call.query("lastSeq")), () -> attendee(call))));
        events(routes, "/events/notifications", "Notifications and invitations", NOTIFICATION, INVITE_NOTIFICATION);
        events(
                routes,
                "/events/assignments",
                "Assigned, submitted and graded work",
                LESSON_ASSIGNED,
                ASSIGNMENT_SUBMITTED,
                ASSIGNMENT_GRADED);
        events(
                routes,
                "/events/course-progress",
                "The caller's progress, courses and rankings",
                LESSON_COMPLETED,
                COURSE_UPDATED,
                LEADERBOARD_UPDATE,
                SESSION_UPDATE);
    }

    private void events(RouteTable routes, String path, String what, MessageType... types) {
        routes.route("notification", Method.GET, path, Access.SIGNED_IN)
                .summary(what + " as server-sent events; Last-Event-ID asks for what came after that number (001).")
                .returnsEvents()
                .handle(call -> Reply.events(channels.listen(
                        own(call), Set.of(types), number(call.header("Last-Event-ID")), () -> attendee(call))));
    }

    private static UUID own(Call call) {
        return call.caller().userId();
    }

    /** A number that is none is treated as one that is not held any more. */
    private static @Nullable Long number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return -1L;
        }
    }

    private Attendee attendee(Call call) {
        Caller caller = call.caller();
        String name = notifications.nameOf(caller);
        if (channels.pages(caller.userId()) >= CONNECTIONS) {
            throw new DomainException(
                    ErrorCode.RATE_LIMITED, "You have " + CONNECTIONS + " connections open; close some first");
        }
        return new Attendee(caller, name, false);
    }
}
