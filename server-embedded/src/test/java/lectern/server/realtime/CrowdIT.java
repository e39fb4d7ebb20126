package lectern.server.realtime;

import static lectern.server.realtime.ChannelsServer.ROOM;
import static lectern.server.realtime.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.model.realtime.ProgressSync;
import lectern.model.realtime.RoomEvent;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many at once, and those who do not read or do not speak. */
@Tag("alone")
class CrowdIT {
    private static final Logger log = LoggerFactory.getLogger(CrowdIT.class);
    private static final int CROWD = 300;
    private static final int QUEUE = 512;
    /** Messages that even the shortest queue here holds for who reads. */
    private static final int FEW = 16;

    private ChannelsServer server = serverThatBears(Duration.ofSeconds(45), Duration.ofSeconds(60));
    private final List<TestSocket> crowd = new ArrayList<>();

    /**
     * @param silence after which the channel ends a connection
     * @param idle after which the listener cuts one
     */
    private static ChannelsServer serverThatBears(Duration silence, Duration idle) {
        return new ChannelsServer(limits(QUEUE, silence), idle);
    }

    private static ChannelLimits limits(int queue, Duration silence) {
        return new ChannelLimits(
                1_000,
                queue,
                Duration.ofMillis(400),
                silence,
                64 * 1024,
                50,
                256 * 1024,
                Duration.ofMillis(50),
                Duration.ofMinutes(30),
                Duration.ofSeconds(15));
    }

    @AfterEach
    void stop() {
        crowd.forEach(TestSocket::close);
        server.close();
    }

    private void tell(String nickname) {
        server.channels.publish(ROOM, new RoomEvent(RoomEvent.Kind.MEMBER_JOINED, "x", nickname));
    }

    private static boolean knows(TestSocket socket, String nickname) {
        return socket.heard().stream()
                .anyMatch(message -> text(message, "nickname").equals(nickname));
    }

    @Test
    void threeHundredHearEveryWordSoon() {
        for (int i = 0; i < CROWD; i++) {
            crowd.add(server.open("student" + i, null));
        }
        crowd.forEach(socket -> socket.firstEvent("welcome"));
        assertThat(server.channels.present(ROOM)).hasSize(CROWD);
        assertThat(server.meters.get("lectern.realtime.connections").gauge().value())
                .isEqualTo(CROWD);
        int rounds = 20;
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            String word = "round " + round;
            double before = server.counted("lectern.realtime.messages.sent");
            long began = System.nanoTime();
            tell(word);
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> server.counted("lectern.realtime.messages.sent") >= before + CROWD);
            millis.add((System.nanoTime() - began) / 1_000_000);
        }
        await().until(() -> crowd.stream().allMatch(socket -> knows(socket, "round " + (rounds - 1))));
        log.info("one message to {} connections, ms each round: {}", CROWD, millis);
        assertThat(crowd)
                .allSatisfy(socket -> assertThat(socket.heard("room_event").stream()
                                .filter(message -> text(message, "nickname").startsWith("round ")))
                        .hasSize(rounds));
    }

    @Test
    void whoDoesNotReadIsGivenUpAndDelaysNobody() throws IOException {
        TestSocket ann = server.student("ann");
        crowd.add(ann);
        try (Socket deaf = connectWithoutReading("deaf")) {
            ann.first(message -> text(message, "nickname").equals("deaf"));
            String weight = "x".repeat(16_000);
            int told = 0;
            while (server.counted("lectern.realtime.messages.dropped") == 0 && told < 5_000) {
                for (int i = 0; i < 50; i++) {
                    tell(weight + told++);
                }
                String last = weight + (told - 1);
                await().pollInterval(Duration.ofMillis(2)).until(() -> knows(ann, last));
                ann.heard().clear();
            }
            log.info("{} messages of 16 KB until the deaf one was given up", told);
            assertThat(server.counted("lectern.realtime.messages.dropped")).isEqualTo(QUEUE);
            ann.first(message -> text(message, "presence").equals("offline"));
            assertThat(ann.open()).isTrue();
            assertThat(deaf.isConnected()).isTrue();
        }
    }

    @Test
    void whoReadsAgainIsToldThatSomethingWasLeftOut() throws IOException {
        assertToldThatSomethingWasLeftOut();
    }

    @Test
    void whoReadsAgainIsToldSoWhereServersShareADatabase() throws IOException {
        server.close();
        try (TestDatabase shared = TestDatabase.open(Engine.POSTGRESQL)) {
            // A short queue, as every message goes by the database.
            server = new ChannelsServer(limits(32, Duration.ofSeconds(45)), Duration.ofSeconds(60), shared.database());
            assertToldThatSomethingWasLeftOut();
            server.close();
        }
    }

    private void assertToldThatSomethingWasLeftOut() throws IOException {
        TestSocket ann = server.student("ann");
        crowd.add(ann);
        try (Socket slow = connectWithoutReading("slow")) {
            ann.first(message -> text(message, "nickname").equals("slow"));
            String weight = "x".repeat(16_000);
            int place = 0;
            while (server.counted("lectern.realtime.messages.dropped") == 0 && place < 5_000) {
                server.channels.publish(ROOM, Audience.ALL, new ProgressSync(weight, place++, null, null));
                if (place % FEW == 0) {
                    awaitPlaces(ann, place);
                }
            }
            awaitPlaces(ann, place);
            String last = "\"position\":" + (place - 1);
            String heard = readUntil(slow.getInputStream(), last);
            assertThat(heard).containsOnlyOnce("\"skipped\"");
            assertThat(ann.heard("room_event"))
                    .as("who kept up lost nothing")
                    .noneMatch(message -> text(message, "event").equals("skipped"));
        }
    }

    private static void awaitPlaces(TestSocket socket, int count) {
        await().pollInterval(Duration.ofMillis(2))
                .until(() -> socket.heard("progress_sync").size() == count);
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder heard = new StringBuilder();
        byte[] some = new byte[64 * 1024];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            heard.append(new String(some, 0, read, StandardCharsets.ISO_8859_1).replaceAll("x{2,}", ""));
            if (heard.indexOf(end) >= 0) {
                return heard.toString();
            }
        }
        throw new IOException("the connection ended before " + end);
    }

    private Socket connectWithoutReading(String name) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        OutputStream out = socket.getOutputStream();
        out.write(("GET /?user=" + name + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        InputStream in = socket.getInputStream();
        assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
        return socket;
    }

    /** The listener cuts what is idle for four seconds, the channel what is silent for three. */
    @Test
    void aBeatKeepsAConnectionAliveAndSilenceEndsIt() {
        server.close();
        server = serverThatBears(Duration.ofSeconds(3), Duration.ofSeconds(4));
        TestSocket ann = server.student("ann");
        TestSocket mute = server.student("mute");
        long began = System.nanoTime();
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    ann.say("{\"type\":\"heart_beat\"}");
                    return System.nanoTime() - began > Duration.ofSeconds(8).toNanos();
                });
        assertThat(ann.open()).isTrue();
        assertThat(mute.closeCode()).isEqualTo(4000);
        ann.first(message -> text(message, "nickname").equals("mute")
                && text(message, "presence").equals("offline"));
    }
}
