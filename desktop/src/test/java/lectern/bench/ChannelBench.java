package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import org.HdrHistogram.Histogram;

/** A thousand students in one room. */
final class ChannelBench implements AutoCloseable {
    private static final int STUDENTS = 1_000;

    private static final Duration WARMING = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(6);
    private static final Duration TELLING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** So many say something in turn, since a person may send only so much in a second. */
    private static final int SPEAKERS = 100;
    /** Messages under way at once. */
    private static final int UNDER_WAY = 8;

    private static final int A_SECOND = 20;
    private static final String WORD = "{\"type\":\"chat_message\",\"payload\":{\"text\":\"Good morning\"},\"id\":\"";

    private final ServerProcess server;
    private final SocketDriver driver;
    private final String path;
    private final String teacher;
    private final List<String> tokens = new ArrayList<>();
    private final ClassEar ear;
    private long said;

    final Figures broadcast = new Figures();
    final Figures bare = new Figures();
    final Figures latency = new Figures();
    final Figures bareLatency = new Figures();
    final Figures plainLatency = new Figures();
    final Figures idle = new Figures();
    final Figures grown = new Figures();
    final Figures back = new Figures();

    /** Makes the room and its students. */
    ChannelBench(ServerProcess server, LecternClient admin, String teacher) throws IOException {
        this.server = server;
        this.teacher = teacher;
        Classroom room =
                admin.classrooms().create(new ClassroomDraft("Bench", new ClassroomConfig(false, false, false, false)));
        this.path = "/ws/classrooms/" + room.id();
        try (LecternClient guests = new LecternClient(admin.api().base())) {
            for (int i = 0; i < STUDENTS; i++) {
                guests.identity().guest(new GuestRequest("bench device " + i, "Student " + i, room.joinCode()));
                tokens.add(
                        java.util.Objects.requireNonNull(guests.api().tokens().current())
                                .accessToken());
            }
        }
        this.driver = new SocketDriver(server.port());
        this.ear = ClassEar.on(driver);
    }

    /** All come in; the last one is the teacher. */
    private void connect() throws IOException {
        ear.welcomed = 0;
        for (String token : tokens) {
            driver.open(path, token);
        }
        driver.open(path, teacher);
        require(driver.read(PATIENCE, () -> ear.welcomed == STUDENTS + 1), "not all were let in");
        quiet();
    }

    /** Until the news of who came has passed. */
    private void quiet() throws IOException {
        driver.read(Duration.ofSeconds(3), () -> false);
    }

    private static void require(boolean holds, String what) throws IOException {
        if (!holds) {
            throw new IOException(what);
        }
    }

    /**
     * Memory that a thousand connections take, after one round that warms the server: what is in use of the heap after
     * a collection, and what the process has grown by besides. How much larger the process became before that second
     * collection, with the garbage of a thousand handshakes, is told beside.
     */
    private void idle(int rounds) throws IOException {
        connect();
        driver.drop();
        for (int round = 0; round < rounds; round++) {
            quiet();
            quiet();
            long usedBefore = server.collect();
            long before = server.residentBytes();
            connect();
            quiet();
            long growth = Math.max(0, server.residentBytes() - before);
            grown.add("MB", growth / 1e6);
            idle.add("MB", (server.collect() - usedBefore + growth) / 1e6);
            driver.drop();
        }
        connect();
    }

    /** All fall away at once, and come back at once with what they saw last. */
    private void comeBack() throws IOException {
        driver.drop();
        long seen = ear.lastSeq();
        long began = System.nanoTime();
        ear.welcomed = 0;
        for (String token : tokens) {
            driver.open(path + "?lastSeq=" + seen, token);
        }
        require(driver.read(PATIENCE, () -> ear.welcomed == STUDENTS), "not all came back");
        back.add("ms", (System.nanoTime() - began) / 1e6);
        driver.open(path, teacher);
        require(driver.read(PATIENCE, () -> ear.welcomed == STUDENTS + 1), "the teacher did not come back");
        quiet();
    }

    /** A yardstick, over as many connections. */
    private void over(ServerProcess yardstick, Measured measured) throws IOException {
        try (SocketDriver other = new SocketDriver(yardstick.port())) {
            ClassEar listening = ClassEar.on(other);
            for (int i = 0; i <= STUDENTS; i++) {
                other.open("/ws", "");
            }
            require(other.read(PATIENCE, other::allOpen), "not all were let in");
            other.read(Duration.ofSeconds(1), () -> false); // the last ones become peers after their handshake
            measured.with(yardstick, other, listening);
        }
    }

    /** What is measured of a yardstick. */
    private interface Measured {
        void with(ServerProcess target, SocketDriver over, ClassEar listening) throws IOException;
    }

    /** As many messages to everyone as a server bears. */
    private void broadcast(Figures figures, ServerProcess target, SocketDriver over, ClassEar listening, Duration time)
            throws IOException {
        int all = over.size();
        Duration cpu = target.cpu();
        listening.words = 0;
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        long under = 0;
        while (System.nanoTime() < end) {
            while (under * all - listening.words < (long) UNDER_WAY * all) {
                over.say((int) (said % SPEAKERS), WORD + "b" + said++ + "\"}");
                under++;
            }
            long least = (under - UNDER_WAY + 1) * all;
            require(over.read(PATIENCE, () -> listening.words >= least), "messages went astray");
        }
        long sent = under;
        require(over.read(PATIENCE, () -> listening.words == sent * all), "messages went astray");
        double seconds = (System.nanoTime() - begin) / 1e9;
        figures.add("rate /s", listening.words / seconds);
        figures.add("server CPU µs/op", target.cpu().minus(cpu).toNanos() / 1e3 / listening.words);
    }

    /** From the teacher's word to the last student's ear, twenty times a second. */
    private void latency(Figures figures, ServerProcess target, SocketDriver over, ClassEar listening)
            throws IOException {
        int all = over.size();
        Histogram histogram = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
        Duration cpu = target.cpu();
        int rounds = (int) (TELLING.toSeconds() * A_SECOND);
        long begin = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            listening.words = 0;
            long sentAt = System.nanoTime();
            over.say(all - 1, WORD + "t" + said++ + "\"}");
            require(over.read(PATIENCE, () -> listening.words == all), "a message went astray");
            histogram.recordValue(System.nanoTime() - sentAt);
            long next = begin + (round + 1) * 1_000_000_000L / A_SECOND;
            over.read(Duration.ofNanos(Math.max(0, next - System.nanoTime())), () -> false);
        }
        figures.add("rate /s", rounds / ((System.nanoTime() - begin) / 1e9));
        figures.add("p50 ms", histogram.getValueAtPercentile(50) / 1e6);
        figures.add("p99 ms", histogram.getValueAtPercentile(99) / 1e6);
        figures.add("server CPU µs/op", target.cpu().minus(cpu).toNanos() / 1e3 / rounds);
    }

    /** The whole of it. */
    void run(int rounds, Path work) throws IOException {
        idle(rounds);
        broadcast(new Figures(), server, driver, ear, WARMING);
        List<String> sample =
                List.of(Files.write(work.resolve("sample.json"), ear.sample()).toString());
        try (ServerProcess undertow = ServerProcess.java(BareBroadcast.class, sample);
                ServerProcess plain = ServerProcess.java(PlainSockets.class, sample)) {
            over(undertow, (target, other, heard) -> broadcast(new Figures(), target, other, heard, WARMING));
            over(plain, (target, other, heard) -> broadcast(new Figures(), target, other, heard, WARMING));
            for (int round = 0; round < rounds; round++) {
                broadcast(broadcast, server, driver, ear, TIME);
                latency(latency, server, driver, ear);
                over(undertow, (target, other, heard) -> {
                    broadcast(bare, target, other, heard, TIME);
                    latency(bareLatency, target, other, heard);
                });
                over(plain, (target, other, heard) -> latency(plainLatency, target, other, heard));
            }
        }
        for (int round = 0; round < rounds; round++) {
            comeBack();
        }
    }

    @Override
    public void close() throws IOException {
        driver.close();
    }
}
