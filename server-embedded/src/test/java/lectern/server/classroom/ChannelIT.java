package lectern.server.classroom;

import static lectern.server.realtime.TestSocket.seq;
import static lectern.server.realtime.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.HeartBeat;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.realtime.UserStatus;
import lectern.server.TestServer;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The classroom's channel on a whole server. */
@ParameterizedClass
@EnumSource(Engine.class)
class ChannelIT {
    /** Includes the moment of grace for who has left. */
    private static final Duration LATER = Duration.ofSeconds(20);

    private final Engine engine;
    private final TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LecternClient teacher;
    private final Classroom classroom;

    ChannelIT(Engine engine) {
        this.engine = engine;
        server = TestServer.start(engine);
        teacher = server.admin();
        classroom = teacher.classrooms().create(new ClassroomDraft("Live", ClassroomConfig.initial()));
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.close();
    }

    private LecternClient student(String nickname) {
        return server.guest(nickname, classroom.joinCode());
    }

    private URI channel(String query) {
        return URI.create("ws://127.0.0.1:" + server.uri().getPort() + "/ws/classrooms/" + classroom.id() + query);
    }

    private TestSocket connect(LecternClient who, String query) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + TestServer.token(who));
        TestSocket socket = TestSocket.open(http, channel(query), headers);
        socket.firstEvent("welcome");
        return socket;
    }

    /** Keeps what a typed channel hears. */
    private static final class Ears implements ClassroomChannel.Listener {
        final List<Payload> heard = new CopyOnWriteArrayList<>();
        final List<String> said = new CopyOnWriteArrayList<>();
        final List<String> beats = new CopyOnWriteArrayList<>();
        volatile boolean connected;
        volatile boolean ended;

        @Override
        public void onMessage(Payload payload, @Nullable String id) {
            heard.add(payload);
            if (payload instanceof ChatMessage chat) {
                said.add(chat.text());
            } else if (payload instanceof HeartBeat) {
                beats.add(String.valueOf(id));
            }
        }

        @Override
        public void onConnection(boolean now) {
            connected = now;
        }

        @Override
        public void onEnd() {
            ended = true;
        }

        long events(RoomEvent.Kind kind) {
            return heard.stream()
                    .filter(payload -> payload instanceof RoomEvent event && event.event() == kind)
                    .count();
        }
    }

    private Challenge challenge(LecternClient student) {
        teacher.questions().createCategory(new CategoryDraft("history", "History", null, null, null, 1));
        teacher.questions()
                .publish(IntStream.range(0, 5)
                        .mapToObj(i -> teacher.questions()
                                .create(new QuestionDraft(
                                        new Stem("Question " + i, null),
                                        ContentType.TEXT,
                                        "right " + i,
                                        List.of("wrong x", "wrong y"),
                                        "history",
                                        3,
                                        null))
                                .id())
                        .toList());
        return Objects.requireNonNull(student.play().next("history"));
    }

    @Test
    void theHostSeesAnAnswerAndNobodyElseDoes() {
        LecternClient ann = student("Ann");
        LecternClient ben = student("Ben");
        try (TestSocket host = connect(teacher, "");
                TestSocket annsPage = connect(ann, "");
                TestSocket bensPage = connect(ben, "")) {
            Challenge challenge = challenge(ann);
            host.first("session_update");
            host.heard().clear();
            String question = challenge.questions().getFirst().question().id();
            ann.play().answer(new AnswerRequest(challenge.challengeId(), question, "a", 900, 0, "r1"));
            JsonNode update = host.first("session_update").path("payload");
            assertThat(update.path("userId").asString())
                    .isEqualTo(ann.identity().me().id());
            assertThat(update.path("challenge").path("answered").asInt()).isEqualTo(1);
            assertThat(update.path("challenge").path("trackName").asString()).isEqualTo("History");

            server.guest("Cleo", classroom.joinCode());
            for (TestSocket page : List.of(annsPage, bensPage)) {
                page.first(message -> text(message, "nickname").equals("Cleo"));
                assertThat(page.heard("session_update")).isEmpty();
            }
        }
        List<Member> members = teacher.classrooms().members(classroom.id());
        assertThat(members).extracting(Member::nickname).containsExactly("head", "Ann", "Ben", "Cleo");
        assertThat(Objects.requireNonNull(members.get(1).challenge()).answered())
                .isEqualTo(1);
        assertThat(ann.classrooms().members(classroom.id()))
                .as("a classmate's progress is the host's business")
                .allMatch(member -> member.challenge() == null);
    }

    @Test
    void presenceIsKnownAndKept() {
        LecternClient ann = student("Ann");
        Ears ears = new Ears();
        try (ClassroomChannel channel = teacher.channel(classroom.id(), ears)) {
            await().until(() -> ears.connected && ears.events(RoomEvent.Kind.WELCOME) == 1);
            for (String word : List.of("once", "once", "a", "b", "c")) {
                channel.send(ChatMessage.of(word, null), word);
            }
            await().until(() -> ears.said.contains("c"));
            assertThat(ears.beats.stream().filter("once"::equals))
                    .as("it was taken before; that is told once and not sent back and forth")
                    .hasSize(1);
            TestSocket page = connect(ann, "");
            String id = ann.identity().me().id();
            UserStatus online = new UserStatus(id, "Ann", Presence.ONLINE);
            await().until(() -> ears.heard.contains(online));
            assertThat(teacher.classrooms().get(classroom.id()).onlineCount()).isEqualTo(2);
            assertThat(teacher.classrooms().members(classroom.id()).get(1).presence())
                    .isEqualTo(Presence.ONLINE);
            page.cut();
            await().atMost(LATER).until(() -> ears.heard.contains(new UserStatus(id, "Ann", Presence.OFFLINE)));
            await().atMost(LATER)
                    .until(() ->
                            teacher.classrooms().members(classroom.id()).get(1).lastSeenAt() != null);
            channel.send(new HeartBeat(null), "own");
            await().until(() -> ears.beats.contains("own"));
        }
    }

    @Test
    void whatWasMissedComesOnceAlsoAfterARestart() {
        LecternClient ann = student("Ann");
        TestSocket page = connect(ann, "");
        student("Ben");
        long seen = seq(page.first(message -> text(message, "nickname").equals("Ben")));
        page.cut();
        student("Cleo");
        TestSocket back = connect(ann, "?lastSeq=" + seen);
        back.first(message -> text(message, "nickname").equals("Cleo"));
        assertThat(back.heard("room_event"))
                .extracting(message -> text(message, "event"))
                .containsExactly("welcome", "member_joined");
        server.restart();
        assertThat(back.closeCode()).isEqualTo(1001);
        TestSocket after = connect(ann, "?lastSeq=" + seen);
        if (engine == Engine.H2) {
            assertThat(seq(after.firstEvent("resync"))).isGreaterThan(seen);
        } else {
            after.first(message -> text(message, "nickname").equals("Cleo")); // the database keeps it for all servers
        }
        connect(ann, "?lastSeq=nonsense").firstEvent("resync");
    }

    @Test
    void roomsIsItsOtherName() {
        URI rooms = URI.create(channel("").toString().replace("/classrooms/", "/rooms/"));
        try (TestSocket socket =
                TestSocket.open(http, rooms, Map.of("Authorization", "Bearer " + TestServer.token(teacher)))) {
            socket.firstEvent("welcome");
        }
    }

    @Test
    void whoSignsOutHearsNothingMore() {
        LecternClient leaving = student("Lea");
        TestSocket socket = connect(leaving, "");

        leaving.identity().logout();

        assertThat(socket.closeCode()).isEqualTo(CloseCode.SIGNED_OUT.code());
    }

    @Test
    void aRemovedMemberIsToldAndStaysAway() {
        LecternClient ann = student("Ann");
        Ears ears = new Ears();
        try (ClassroomChannel channel = ann.channel(classroom.id(), ears)) {
            await().until(() -> ears.connected);
            channel.send(new SessionUpdate("x", null, 3), null);
            await().until(() -> ears.heard.stream().anyMatch(lectern.model.realtime.ChannelError.class::isInstance));
            teacher.classrooms().remove(classroom.id(), ann.identity().me().id());
            await().until(() -> ears.events(RoomEvent.Kind.MEMBER_REMOVED) == 1 && ears.ended);
            assertThat(ears.heard).noneMatch(SessionUpdate.class::isInstance);
        }
        assertRefused(404, Map.of("Authorization", "Bearer " + TestServer.token(ann)));
    }

    @Test
    void refusesWhoHasNoBusinessHere() {
        String token = TestServer.token(teacher);
        assertRefused(401, Map.of());
        assertRefused(401, Map.of("Authorization", "Bearer forged"));
        assertRefused(403, Map.of("Authorization", "Bearer " + token, "Origin", "http://elsewhere.example"));
        assertRefused(404, Map.of("Authorization", "Bearer " + TestServer.token(server.guest("Stranger", null))));
        Classroom open =
                teacher.classrooms().create(new ClassroomDraft("Open", new ClassroomConfig(true, false, true, false)));
        URI target = URI.create("ws://127.0.0.1:" + server.uri().getPort() + "/ws/classrooms/" + open.id());
        assertRefused(
                403, target, Map.of("Authorization", "Bearer " + TestServer.token(server.guest("Passer-by", null))));
        Map<String, String> own = Map.of(
                "Authorization",
                "Bearer " + token,
                "Origin",
                "http://127.0.0.1:" + server.uri().getPort());
        TestSocket.open(http, channel(""), own).firstEvent("welcome");
    }

    private void assertRefused(int status, Map<String, String> headers) {
        assertRefused(status, channel(""), headers);
    }

    private void assertRefused(int status, URI target, Map<String, String> headers) {
        assertThatThrownBy(() -> TestSocket.open(http, target, headers))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }
}
