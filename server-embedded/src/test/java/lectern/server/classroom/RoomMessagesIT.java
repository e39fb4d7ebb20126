package lectern.server.classroom;

import static lectern.server.realtime.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.model.classroom.ApplyRequest;
import lectern.model.classroom.ChatHistory;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.ConfigChange;
import lectern.model.client.LecternClient;
import lectern.model.notification.NotificationType;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.CloseCode;
import lectern.server.TestServer;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What is said in a room: chat, a school's own events, hands, where to come, eyes to the front. */
@ParameterizedClass
@EnumSource(Engine.class)
class RoomMessagesIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @SuppressWarnings("NullAway.Init")
    private static LecternClient teacher;

    private static int people;
    private static int ids;

    private final Classroom room = teacher.classrooms().create(new ClassroomDraft("Live", ClassroomConfig.initial()));
    private final Person host = new Person(teacher);
    private final Person ann = student();
    private final Person ben = student();

    @SuppressWarnings("unused")
    RoomMessagesIT(Engine engine) {
        // one server for each engine, see start
    }

    @BeforeParameterizedClassInvocation
    static void start(Engine engine) {
        server = TestServer.start(engine);
        teacher = server.admin();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    private Person student() {
        return new Person(server.guest("Student " + ++people, Objects.requireNonNull(room.joinCode())));
    }

    /** Someone with a page open. */
    private final class Person {
        final LecternClient client;
        final String id;
        TestSocket page;

        Person(LecternClient client) {
            this.client = client;
            this.id = client.identity().me().id();
            this.page = open();
        }

        TestSocket open() {
            URI uri = URI.create("ws://127.0.0.1:" + server.uri().getPort() + "/ws/classrooms/" + room.id());
            TestSocket socket =
                    TestSocket.open(HTTP, uri, Map.of("Authorization", "Bearer " + TestServer.token(client)));
            socket.firstEvent("welcome");
            return socket;
        }

        /** Says something and gives back the id that it was said under. */
        String say(String type, String payload) {
            String id = "m" + ++ids;
            page.say("{\"type\":\"" + type + "\",\"id\":\"" + id + "\",\"payload\":" + payload + "}");
            return id;
        }

        /** Says something and waits until the sender has it back. */
        JsonNode said(String type, String payload) {
            String id = say(type, payload);
            return page.first(message -> message.path("id").asString("").equals(id));
        }

        void refused(String code, String type, String payload) {
            JsonNode answer = said(type, payload);
            assertThat(answer.path("type").asString("")).as(payload).isEqualTo("error");
            assertThat(text(answer, "code")).as(payload).isEqualTo(code);
        }

        /** Everything that was sent before has come once a message to all comes back. */
        List<JsonNode> heard(String type) {
            return heardOn(page, type);
        }

        List<JsonNode> heardOn(TestSocket socket, String type) {
            String mark = "mark " + ++ids;
            host.say("custom_event", "{\"name\":\"mark\",\"data\":\"" + mark + "\"}");
            socket.first(message -> text(message, "data").equals(mark));
            return socket.heard(type);
        }
    }

    private static String event(String kind, @Nullable String userId, @Nullable String place) {
        return "{\"event\":\"" + kind + "\"" + (userId == null ? "" : ",\"userId\":\"" + userId + "\"")
                + (place == null ? "" : ",\"place\":\"" + place + "\"") + "}";
    }

    @Test
    void whatTheHostSaysToOneWhoIsAwayIsFoundLater() {
        host.said("chat_message", "{\"text\":\"you are here\",\"to\":\"" + ann.id + "\"}");
        ann.page.close();
        host.page.first(message -> text(message, "userId").equals(ann.id)
                && text(message, "presence").equals("offline"));
        host.said("chat_message", "{\"text\":\"get well\",\"to\":\"" + ann.id + "\"}");
        host.said("chat_message", "{\"text\":\"to all\"}");
        ben.refused("FORBIDDEN", "chat_message", "{\"text\":\"from ben\",\"to\":\"" + ann.id + "\"}");
        assertThat(ann.client.notifications().list(null, 1, 20).items())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.type()).isEqualTo(NotificationType.MESSAGE);
                    assertThat(told.content()).isEqualTo("get well");
                    assertThat(told.parameters()).containsEntry("classroomName", "Live");
                    assertThat(told.targetId()).isEqualTo(room.id());
                });
    }

    @Test
    void whoLeavesIsToldToAllAndWhatWaitsOnADeviceToTheHost() {
        ann.page.say("{\"type\":\"heart_beat\",\"id\":\"waits\",\"payload\":{\"waiting\":3}}");
        JsonNode update = host.page.first("session_update");
        assertThat(text(update, "userId")).isEqualTo(ann.id);
        assertThat(update.path("payload").path("unsent").asInt(-1)).isEqualTo(3);
        assertThat(ben.heard("session_update")).isEmpty();
        ann.client.classrooms().leave(room.id());
        assertThat(text(ben.page.firstEvent("member_left"), "userId")).isEqualTo(ann.id);
        assertThat(ann.page.closeCode()).isEqualTo(CloseCode.NOT_A_MEMBER.code());
    }

    @Test
    void chatGoesToAllOrBetweenAStudentAndTheHost() {
        JsonNode said = ann.said("chat_message", "{\"text\":\" hello 你好 \"}");
        assertThat(text(said, "text")).isEqualTo("hello 你好");
        assertThat(text(said, "from")).isEqualTo(ann.id);
        assertThat(text(said, "nickname")).isNotBlank();
        assertThat(text(said, "at")).isNotBlank();
        String all = text(said, "messageId");
        String toHost = text(ann.said("chat_message", "{\"text\":\"help\",\"to\":\"" + host.id + "\"}"), "messageId");
        String toBen = text(host.said("chat_message", "{\"text\":\"psst\",\"to\":\"" + ben.id + "\"}"), "messageId");
        assertThat(ben.heard("chat_message"))
                .extracting(m -> text(m, "messageId"))
                .containsExactly(all, toBen);
        assertThat(ann.heard("chat_message"))
                .extracting(m -> text(m, "messageId"))
                .containsExactly(all, toHost);
        assertThat(host.heard("chat_message"))
                .extracting(m -> text(m, "messageId"))
                .containsExactly(all, toHost, toBen);

        ann.refused("FORBIDDEN", "chat_message", "{\"text\":\"x\",\"to\":\"" + ben.id + "\"}");
        ann.refused("VALIDATION_ERROR", "chat_message", "{\"text\":\"x\",\"to\":\"" + ann.id + "\"}");
        ann.refused("VALIDATION_ERROR", "chat_message", "{\"text\":\"x\",\"to\":\"somebody\"}");
        ann.refused("VALIDATION_ERROR", "chat_message", "{\"text\":\" \"}");
        ann.refused("VALIDATION_ERROR", "chat_message", "{\"text\":\"" + "x".repeat(1001) + "\"}");

        ChatHistory latest = ann.client.classrooms().messages(room.id(), null, 1);
        assertThat(latest.messages()).extracting(ChatMessage::messageId).containsExactly(toHost);
        ChatHistory earlier = ann.client.classrooms().messages(room.id(), latest.before(), 1);
        assertThat(earlier.messages()).extracting(ChatMessage::messageId).containsExactly(all);
        assertThat(earlier.before()).isNull();
        assertThat(host.client.classrooms().messages(room.id(), null, 20).messages())
                .extracting(ChatMessage::messageId)
                .containsExactly(all, toHost, toBen);
        assertThat(server.raw(
                                "GET",
                                "/api/classrooms/" + room.id() + "/messages?before=x",
                                TestServer.token(teacher),
                                null)
                        .fields())
                .containsExactly("before");
    }

    @Test
    void noChatIsKeptWhereTheRoomKeepsNone() {
        ann.said("chat_message", "{\"text\":\"kept\"}");
        teacher.classrooms().configure(room.id(), new ConfigChange(null, null, false, null));
        assertThat(ann.page.firstEvent("config_changed")).isNotNull();
        ann.said("chat_message", "{\"text\":\"not kept\"}");
        assertThat(ann.client.classrooms().messages(room.id(), null, 20).messages())
                .isEmpty();
        teacher.classrooms().configure(room.id(), new ConfigChange(null, null, true, null));
        assertThat(ann.client.classrooms().messages(room.id(), null, 20).messages())
                .as("what was said to be gone does not come back")
                .isEmpty();
    }

    @Test
    void ownEventsGoToTheHostOrFromTheHost() {
        JsonNode up = ann.said("custom_event", "{\"name\":\"poll.vote\",\"data\":{\"n\":1}}");
        assertThat(text(up, "from")).isEqualTo(ann.id);
        assertThat(text(host.page.first(m -> text(m, "name").equals("poll.vote")), "from"))
                .isEqualTo(ann.id);
        host.said("custom_event", "{\"name\":\"poll.one\",\"to\":\"" + ben.id + "\"}");
        ben.page.first(m -> text(m, "name").equals("poll.one"));
        assertThat(ann.heard("custom_event")).noneMatch(m -> text(m, "name").equals("poll.one"));
        assertThat(ben.heard("custom_event")).noneMatch(m -> text(m, "name").equals("poll.vote"));
        ann.refused("FORBIDDEN", "custom_event", "{\"name\":\"x\",\"to\":\"" + ben.id + "\"}");
        ann.refused("VALIDATION_ERROR", "custom_event", "{\"name\":\"a b\"}");
        ann.refused("VALIDATION_ERROR", "custom_event", "{\"name\":\"x\",\"data\":\"" + "x".repeat(17_000) + "\"}");
    }

    @Test
    void handsAreBetweenAStudentAndTheHost() {
        ann.said("room_event", event("hand_raised", null, null));
        ben.said("room_event", event("hand_raised", null, null));
        assertThat(host.heard("room_event"))
                .filteredOn(m -> text(m, "event").equals("hand_raised"))
                .extracting(m -> text(m, "userId"))
                .containsExactly(ann.id, ben.id);
        assertThat(ann.heard("room_event"))
                .noneMatch(m ->
                        text(m, "event").startsWith("hand") && text(m, "userId").equals(ben.id));

        TestSocket later = host.open();
        later.first(m -> text(m, "userId").equals(ben.id) && text(m, "event").equals("hand_raised"));
        assertThat(later.heard("room_event"))
                .filteredOn(m -> text(m, "event").equals("hand_raised"))
                .as("who comes later learns of them, in their order")
                .extracting(m -> text(m, "userId"))
                .containsExactly(ann.id, ben.id);

        ann.refused("FORBIDDEN", "room_event", event("hand_lowered", ben.id, null));
        host.refused("VALIDATION_ERROR", "room_event", event("hand_lowered", "nobody", null));
        host.said("room_event", event("hand_lowered", ann.id, null));
        ann.page.first(m -> text(m, "event").equals("hand_lowered"));
        ben.said("room_event", event("hand_lowered", null, null));
        TestSocket last = host.open();
        ann.said("room_event", event("hand_raised", null, null));
        last.first(m -> text(m, "event").equals("hand_raised"));
        assertThat(last.heard("room_event"))
                .filteredOn(m -> text(m, "event").equals("hand_raised"))
                .extracting(m -> text(m, "userId"))
                .containsExactly(ann.id);
    }

    @Test
    void theHostBringsAndPauses() {
        ann.refused("FORBIDDEN", "room_event", event("come_here", null, "tracks"));
        ann.refused("FORBIDDEN", "room_event", event("paused", null, null));
        ann.refused("FORBIDDEN", "room_event", event("resumed", null, null));
        host.refused("VALIDATION_ERROR", "room_event", event("come_here", null, " "));
        host.refused("VALIDATION_ERROR", "room_event", event("come_here", "nobody", "tracks"));
        for (String own : List.of("welcome", "dissolved", "member_joined", "config_changed", "application")) {
            host.refused("VALIDATION_ERROR", "room_event", event(own, null, null));
        }
        host.said("room_event", event("come_here", ben.id, "articles"));
        assertThat(text(ben.page.firstEvent("come_here"), "place")).isEqualTo("articles");
        assertThat(ann.heard("room_event")).noneMatch(m -> text(m, "event").equals("come_here"));
        host.said("room_event", event("come_here", null, "tracks"));
        host.said("room_event", event("come_here", null, "article/7"));
        host.said("room_event", event("paused", null, null));
        ann.page.firstEvent("paused");
        TestSocket later = ann.open();
        later.firstEvent("paused");
        assertThat(later.heard("room_event"))
                .filteredOn(m -> text(m, "event").equals("come_here"))
                .as("where the others went last")
                .extracting(m -> text(m, "place"))
                .containsExactly("article/7");
        host.said("room_event", event("resumed", null, null));
        ann.page.firstEvent("resumed");
        TestSocket last = ann.open();
        last.firstEvent("come_here");
        ann.said("room_event", event("hand_raised", null, null));
        last.firstEvent("hand_raised");
        assertThat(last.heard("room_event")).noneMatch(m -> text(m, "event").equals("paused"));
    }

    @Test
    void whoAsksIsToldToTheHostAloneAndTheEndToAll() {
        LecternClient eve = server.guest("Eve " + ++people, null);
        eve.classrooms().apply(new ApplyRequest(null, room.joinCode(), "please"));
        assertThat(text(host.page.firstEvent("application"), "userId"))
                .isEqualTo(eve.identity().me().id());
        assertThat(ann.heard("room_event")).noneMatch(m -> text(m, "event").equals("application"));
        ann.said("room_event", event("hand_raised", null, null));
        teacher.classrooms().remove(room.id(), ann.id);
        assertThat(ann.page.closeCode()).isEqualTo(CloseCode.NOT_A_MEMBER.code());
        assertThat(host.heardOn(host.open(), "room_event"))
                .as("the hand goes with its owner")
                .noneMatch(m -> text(m, "event").equals("hand_raised"));
        teacher.classrooms().dissolve(room.id());
        for (Person each : List.of(host, ben)) {
            each.page.firstEvent("dissolved");
            assertThat(each.page.closeCode()).isEqualTo(CloseCode.NOT_A_MEMBER.code());
        }
    }
}
