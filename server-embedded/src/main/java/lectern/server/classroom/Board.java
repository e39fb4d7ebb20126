package lectern.server.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.RoomEvent.Kind;
import lectern.model.wire.DomainException;
import lectern.server.http.Call;
import lectern.server.realtime.Attendee;
import lectern.server.realtime.Audience;
import lectern.server.realtime.ChannelMemory;
import lectern.server.realtime.ChannelMessages;
import lectern.server.realtime.ChannelMessages.Speaker;
import lectern.server.realtime.Channels;
import lectern.server.realtime.Sender;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in a room beside its work: raised hands, eyes to the front, where the host brings everyone (003). It is
 * told to who comes later; nothing of it is kept longer than the lesson.
 */
public final class Board implements Cover {
    /** Who comes later than this is not brought to where the others were. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final String HANDS = "hands";
    private static final String PAUSE = "pause";
    private static final String COME = "come_here";

    private final Database database;
    private final Channels channels;
    private final ChannelMemory memory;
    private final Clock clock;
    private final List<PauseListener> held = new ArrayList<>();

    public Board(Database database, Channels channels, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.memory = channels.memory();
        this.clock = clock;
    }

    /** Puts its messages in a classroom's table. */
    public void register(ChannelMessages messages) {
        messages.on(RoomEvent.class, Speaker.MEMBER, Permission.PLAY, this::take);
        messages.greet(this::greeting);
    }

    private void take(Sender sender, RoomEvent event) {
        switch (event.event()) {
            case HAND_RAISED -> raise(sender);
            case HAND_LOWERED -> lower(sender, event);
            case COME_HERE -> come(sender, event);
            case PAUSED, RESUMED -> pause(sender, event.event() == Kind.PAUSED);
            default -> throw DomainException.invalid("event", "members can't send this one");
        }
    }

    private void raise(Sender sender) {
        RoomEvent hand =
                about(Kind.HAND_RAISED, sender.userId(), sender.attendee().nickname());
        memory.put(
                sender.channelId(),
                HANDS,
                sender.userId().toString(),
                sender.attendee().nickname());
        concerning(sender, sender.userId(), hand);
    }

    private void lower(Sender sender, RoomEvent event) {
        String typed = event.userId() == null ? sender.userId().toString() : event.userId();
        if (!typed.equals(sender.userId().toString())) {
            requireHost(sender);
        }
        MemberRow whose = member(sender, typed);
        left(sender.channelId(), whose.accountId());
        concerning(sender, whose.accountId(), about(Kind.HAND_LOWERED, whose.accountId(), whose.nickname()));
    }

    /** Hands are between a student and the host. */
    private void concerning(Sender sender, UUID student, RoomEvent event) {
        boolean own = student.equals(sender.userId());
        channels.publish(sender.channelId(), Audience.HOST, event, own ? null : sender.id());
        channels.publish(sender.channelId(), Audience.only(student), event, own ? sender.id() : null);
    }

    private void come(Sender sender, RoomEvent event) {
        requireHost(sender);
        if (event.place() == null || event.place().isBlank()) {
            throw DomainException.invalid("place", "say where to, for example tracks or article/ID");
        }
        MemberRow whom = event.userId() == null ? null : member(sender, event.userId());
        RoomEvent come = new RoomEvent(
                Kind.COME_HERE,
                whom == null ? null : whom.accountId().toString(),
                whom == null ? null : whom.nickname(),
                event.place().strip());
        if (whom == null) {
            memory.clear(sender.channelId(), COME);
            memory.put(
                    sender.channelId(),
                    COME,
                    event.place().strip(),
                    clock.instant().toString());
            channels.publish(sender.channelId(), Audience.ALL, come, sender.id());
        } else {
            channels.publish(sender.channelId(), Audience.only(whom.accountId()), come, null);
            channels.publish(sender.channelId(), Audience.HOST, come, sender.id());
        }
    }

    private void pause(Sender sender, boolean paused) {
        requireHost(sender);
        if (paused) {
            memory.put(sender.channelId(), PAUSE, PAUSE, "");
            held.forEach(listener -> listener.paused(sender.channelId(), true));
            channels.publish(sender.channelId(), Audience.ALL, new RoomEvent(Kind.PAUSED, null, null), sender.id());
        } else {
            letGo(sender.channelId(), sender.id());
        }
    }

    private void letGo(UUID channelId, @Nullable String id) {
        memory.clear(channelId, PAUSE);
        channels.publish(channelId, Audience.ALL, new RoomEvent(Kind.RESUMED, null, null), id);
        held.forEach(listener -> listener.paused(channelId, false));
    }

    @Override
    public boolean covers(UUID classroomId) {
        return !memory.list(classroomId, PAUSE).isEmpty();
    }

    @Override
    public void uncover(UUID classroomId) {
        if (covers(classroomId)) {
            letGo(classroomId, null);
        }
    }

    /** Whoever has something running that stands while the pages are covered. */
    public void addListener(PauseListener listener) {
        held.add(listener);
    }

    private List<Payload> greeting(UUID channelId, Attendee who) {
        List<Payload> greeting = new ArrayList<>();
        memory.list(channelId, HANDS).forEach((userId, nickname) -> {
            if (who.host() || who.userId().toString().equals(userId)) {
                greeting.add(new RoomEvent(Kind.HAND_RAISED, userId, nickname));
            }
        });
        memory.list(channelId, COME).forEach((place, at) -> {
            if (Instant.parse(at).plus(FRESH).isAfter(clock.instant())) {
                greeting.add(new RoomEvent(Kind.COME_HERE, null, null, place));
            }
        });
        if (covers(channelId)) {
            greeting.add(new RoomEvent(Kind.PAUSED, null, null));
        }
        return greeting;
    }

    /** Someone is no member any more, or takes the hand down. */
    void left(UUID classroomId, UUID userId) {
        memory.remove(classroomId, HANDS, userId.toString());
    }

    /** The classroom is no more. */
    void forget(UUID classroomId) {
        memory.forget(classroomId);
    }

    private static void requireHost(Sender sender) {
        if (!sender.attendee().host()) {
            throw DomainException.forbidden("Only who leads the classroom may send this");
        }
    }

    private MemberRow member(Sender sender, String typed) {
        UUID id = Call.idOrNull(typed);
        Optional<MemberRow> member = id == null
                ? Optional.empty()
                : database.read(tx -> tx.dao(MemberDao.class).find(sender.channelId(), id));
        return member.orElseThrow(() -> DomainException.invalid("userId", "name a member of the classroom"));
    }

    private static RoomEvent about(Kind kind, UUID userId, String nickname) {
        return new RoomEvent(kind, userId.toString(), nickname);
    }
}
