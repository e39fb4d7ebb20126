package lectern.server.classroom;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lectern.model.classroom.ChatHistory;
import lectern.model.identity.Permission;
import lectern.model.notification.NotificationType;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.CustomEvent;
import lectern.model.realtime.Payload;
import lectern.model.wire.DomainException;
import lectern.server.classroom.ChatDao.ChatRow;
import lectern.server.http.Call;
import lectern.server.http.Caller;
import lectern.server.http.Limits;
import lectern.server.notification.NotificationService;
import lectern.server.realtime.Audience;
import lectern.server.realtime.ChannelMessages;
import lectern.server.realtime.ChannelMessages.Speaker;
import lectern.server.realtime.Channels;
import lectern.server.realtime.Sender;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What people say in a classroom (003): a student to everyone or to the host, the host to everyone or to one; and what a
 * school's own pages say to each other.
 */
public final class ChatService {
    private static final String CHAT = "chat messages of a user";
    private static final int CHAT_PER_MINUTE = 60;
    private static final int LARGEST_DATA = 16 * 1024;

    private final Database database;
    private final Channels channels;
    private final NotificationService notifications;
    private final Limits limits;
    private final Clock clock;

    public ChatService(
            Database database, Channels channels, NotificationService notifications, Limits limits, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
    }

    /** Puts its messages in a classroom's table. */
    public void register(ChannelMessages messages) {
        messages.on(ChatMessage.class, Speaker.MEMBER, Permission.PLAY, this::say);
        messages.on(CustomEvent.class, Speaker.MEMBER, Permission.PLAY, this::event);
    }

    private void say(Sender sender, ChatMessage said) {
        limits.count(CHAT, sender.userId().toString(), CHAT_PER_MINUTE);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String text = said.text().strip();
        database.write(tx -> {
            UUID to = said.to() == null ? null : receiver(tx, sender, said.to());
            String nickname = sender.attendee().nickname();
            tx.dao(ChatDao.class).keep(id, sender.channelId(), sender.userId(), to, nickname, text, now);
            ChatMessage message = new ChatMessage(
                    text,
                    to == null ? null : to.toString(),
                    id.toString(),
                    sender.userId().toString(),
                    nickname,
                    now);
            if (to != null) {
                tellWhoIsAway(tx, sender, to, text);
            }
            tx.afterCommit(() -> pass(sender, to, message));
            return null;
        });
    }

    /** What the host says to one who is not there is found as a notification, also where the room keeps no chat. */
    private void tellWhoIsAway(Tx tx, Sender sender, UUID to, String text) {
        if (sender.attendee().host() && !channels.present(sender.channelId()).contains(to)) {
            ClassroomRow row = ClassroomLookup.row(tx, sender.channelId());
            notifications.notify(tx, to, row.notice(NotificationType.MESSAGE).saying(text));
        }
    }

    private void event(Sender sender, CustomEvent sent) {
        if (sent.data() != null && sent.data().toString().length() > LARGEST_DATA) {
            throw DomainException.invalid("data", "may have up to " + LARGEST_DATA / 1024 + " KB");
        }
        boolean host = sender.attendee().host();
        UUID to = database.read(tx -> {
            UUID hostId = ClassroomLookup.row(tx, sender.channelId()).hostId();
            String wanted = sent.to() == null && !host ? hostId.toString() : sent.to();
            return wanted == null ? null : receiver(tx, sender, wanted);
        });
        pass(
                sender,
                to,
                new CustomEvent(
                        sent.name(),
                        sent.data(),
                        to == null ? null : to.toString(),
                        sender.userId().toString()));
    }

    /** Whom the host or a student may write to. */
    private static UUID receiver(Tx tx, Sender sender, String to) {
        UUID id = Call.idOrNull(to);
        MemberRow member = id == null
                ? null
                : tx.dao(MemberDao.class).find(sender.channelId(), id).orElse(null);
        if (member == null || member.accountId().equals(sender.userId())) {
            throw DomainException.invalid("to", "name another member of the classroom");
        }
        if (!sender.attendee().host() && !member.host()) {
            throw DomainException.forbidden("to: students write to everyone or to who leads the classroom");
        }
        return member.accountId();
    }

    /** To everyone, or to the two whom it concerns; only the sender gets the own id back from what is for one. */
    private void pass(Sender sender, @Nullable UUID to, Payload payload) {
        UUID channelId = sender.channelId();
        if (to == null) {
            channels.publish(channelId, Audience.ALL, payload, sender.id());
        } else {
            channels.publish(channelId, Audience.only(to), payload, null);
            channels.publish(channelId, Audience.only(sender.userId()), payload, sender.id());
        }
    }

    /**
     * The kept chat as far as it concerns the caller, the oldest first; empty where the room keeps none.
     *
     * @param before as an earlier answer named it, null for the latest
     * @param limit 1 to 100
     * @throws DomainException NOT_FOUND, or FORBIDDEN where it is public, for who is no member; VALIDATION_ERROR for a
     *     before that no answer named
     */
    public ChatHistory history(Caller caller, UUID classroomId, @Nullable String before, int limit) {
        UUID cursor = before == null ? null : Call.idOrNull(before);
        if (before != null && cursor == null) {
            throw DomainException.invalid("before", "send what the later piece named, or nothing");
        }
        return database.read(tx -> {
            ClassroomRow row = ClassroomLookup.row(tx, classroomId);
            ClassroomLookup.member(tx, row, caller);
            if (!row.keepChat()) {
                return new ChatHistory(List.of(), null);
            }
            List<ChatRow> newest = tx.dao(ChatDao.class).concerning(classroomId, caller.userId(), cursor, limit + 1);
            boolean more = newest.size() > limit;
            List<ChatRow> shown = more ? newest.subList(0, limit) : newest;
            return new ChatHistory(
                    shown.reversed().stream().map(ChatService::message).toList(),
                    more ? shown.getLast().id().toString() : null);
        });
    }

    private static ChatMessage message(ChatRow row) {
        return new ChatMessage(
                row.text(),
                row.toId() == null ? null : row.toId().toString(),
                row.id().toString(),
                row.fromId().toString(),
                row.nickname(),
                row.sentAt());
    }
}
