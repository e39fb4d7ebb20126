package lectern.desktop.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lectern.desktop.RecordedFailures;
import lectern.desktop.ScriptedServer;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.Member;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Presence;
import lectern.model.classroom.Relation;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.ChannelError;
import lectern.model.realtime.Payload;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A classroom whose server and channel say what the test wants, at a time that the test sets. */
public final class ScriptedRoom implements AutoCloseable {
    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final String MEMBERS = "GET /api/classrooms/c1/members";

    public final ScriptedServer server = new ScriptedServer();
    public final LecternClient client = new LecternClient(server.localUri());
    public final RecordedFailures failures = new RecordedFailures();
    public final Messages messages = new Messages(Language.ENGLISH);
    /** What was opened and closed, in order. */
    final List<String> channels = new ArrayList<>();

    private final Watch clock = new Watch();
    private ClassroomChannel.@Nullable Listener listener;
    private @Nullable ScriptedLine line;
    private final List<Runnable> ticks = new ArrayList<>();

    public ScriptedRoom() {
        server.answer("GET /api/classrooms/c1", classroom());
        members();
    }

    /** The classroom of this room. */
    public static Classroom classroom() {
        return new Classroom(
                "c1",
                "Class 7b",
                "h",
                "Ada",
                "482913",
                null,
                ClassroomConfig.initial(),
                true,
                Relation.HOST,
                2,
                1,
                MORNING,
                null);
    }

    /** The wall of this room, everything on the thread of the test. */
    LiveWallViewModel wall() {
        return wall(TaskRunner.sameThread(failures));
    }

    /** This room, as it is opened, everything on the thread of the test. */
    public OpenRoom open() {
        return new OpenRoom("c1", TaskRunner.sameThread(failures), messages, opener());
    }

    /** The wall of an open room. */
    public LiveWallViewModel wall(OpenRoom open) {
        return new LiveWallViewModel(open, client, TaskRunner.sameThread(failures), ticker(), messages, clock);
    }

    LiveWallViewModel wall(TaskRunner tasks) {
        OpenRoom open = new OpenRoom("c1", tasks, messages, opener());
        return new LiveWallViewModel(open, client, tasks, ticker(), messages, clock);
    }

    /** Looks when the test says so. */
    public Ticker ticker() {
        return (period, action) -> {
            ticks.add(action);
            return () -> ticks.remove(action);
        };
    }

    /** Opens the room's channel. */
    public ChannelOpener opener() {
        return (classroomId, told) -> {
            channels.add("open " + classroomId);
            listener = told;
            line = new ScriptedLine(() -> channels.add("close " + classroomId));
            return line;
        };
    }

    /** The channel that was opened last. */
    public ScriptedLine line() {
        return Objects.requireNonNull(line);
    }

    /** The members that the server lists from now on, beside the host. */
    public void members(Member... students) {
        List<Member> all = new ArrayList<>();
        all.add(new Member("h", "Ada", "host", MemberKind.STAFF, Presence.ONLINE, MORNING, null, null));
        all.addAll(Arrays.asList(students));
        server.answer(MEMBERS, all);
    }

    long fetches() {
        return server.calls().stream().filter(MEMBERS::equals).count();
    }

    public void says(Payload payload) {
        channel().onMessage(payload, null);
    }

    /** The server refuses what was said last. */
    public void refuses(ErrorCode code, String why) {
        channel().onMessage(new ChannelError(code, why), line().lastId());
    }

    public ClassroomChannel.Listener channel() {
        return Objects.requireNonNull(listener);
    }

    /** Time passes and the wall looks again. */
    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
        List.copyOf(ticks).forEach(Runnable::run);
    }

    boolean ticks() {
        return !ticks.isEmpty();
    }

    public Clock clock() {
        return clock;
    }

    public static Member student(String name, Presence presence, @Nullable ChallengeState challenge) {
        return new Member("u-" + name, name, "student", MemberKind.GUEST, presence, MORNING, MORNING, challenge);
    }

    /** A challenge begun in the morning; the last answer came so long after. */
    static ChallengeState answered(int right, int wrong, Duration lastAfter) {
        Instant last = right + wrong == 0 ? null : MORNING.plus(lastAfter);
        return new ChallengeState("ch1", "history", "History", right + wrong, 5, right, wrong, MORNING, last);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    private static final class Watch extends Clock {
        private Instant now = MORNING;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
