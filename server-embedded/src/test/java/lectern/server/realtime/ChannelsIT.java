package lectern.server.realtime;

import static lectern.server.realtime.ChannelsServer.ROOM;
import static lectern.server.realtime.ChannelsServer.named;
import static lectern.server.realtime.TestSocket.seq;
import static lectern.server.realtime.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.model.identity.Permission;
import lectern.model.play.ChallengeState;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.CustomEvent;
import lectern.model.realtime.ProgressSync;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChannelsIT {
    private static final Duration GRACE = Duration.ofMillis(400);
    private static final Duration GATHER = Duration.ofMillis(50);

    private ChannelsServer server = serverThatWaits(GRACE, GATHER);

    /**
     * @param grace for who is away
     * @param gather for steps
     */
    private static ChannelsServer serverThatWaits(Duration grace, Duration gather) {
        return new ChannelsServer(
                new ChannelLimits(
                        20,
                        256,
                        grace,
                        Duration.ofSeconds(45),
                        64 * 1024,
                        50,
                        256 * 1024,
                        gather,
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(15)),
                Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void tell(String nickname) {
        server.channels.publish(ROOM, new RoomEvent(RoomEvent.Kind.MEMBER_JOINED, "x", nickname));
    }

    private void step(String student, int answered) {
        var state = new ChallengeState("c", "t", "Track", answered, 5, answered, 0, Instant.EPOCH, null);
        server.channels.gather(ROOM, Audience.HOST, new SessionUpdate(student, state));
    }

    private static List<String> told(TestSocket socket) {
        return socket.heard("room_event").stream()
                .filter(message -> text(message, "event").equals("member_joined"))
                .map(message -> text(message, "nickname"))
                .toList();
    }

    private static List<String> statuses(TestSocket socket) {
        return socket.heard("user_status").stream()
                .map(message -> text(message, "nickname") + " " + text(message, "presence"))
                .toList();
    }

    private static String id(JsonNode message) {
        return message.path("id").asString("");
    }

    @Test
    void welcomesFirstAndThenTellsWhoIsThere() {
        TestSocket ann = server.student("ann");
        JsonNode status = ann.first("user_status");
        JsonNode welcome = ann.numbered().getFirst();
        assertThat(text(welcome, "event")).isEqualTo("welcome");
        assertThat(text(welcome, "userId")).isEqualTo(named("ann").toString());
        assertThat(seq(status)).isEqualTo(seq(welcome) + 1);
        assertThat(text(status, "presence")).isEqualTo("online");
        assertThat(server.channels.present(ROOM)).hasSize(1);
        await().untilAsserted(() ->
                assertThat(server.sightings).extracting(Sighting::userId).contains(named("ann")));
    }

    @Test
    void aRefreshIsNoLeavingAndTwoTabsAreOnePerson() {
        server.close();
        server = serverThatWaits(Duration.ofMinutes(1), GATHER);
        TestSocket host = server.host();
        TestSocket ann = server.student("ann");
        TestSocket second = server.student("ann");
        assertThat(server.channels.present(ROOM)).hasSize(2);
        ann.cut();
        second.cut();
        await().until(() -> server.channels.pages(ROOM) == 1);
        assertThat(server.channels.present(ROOM)).hasSize(2);
        server.student("ann");
        tell("after");
        host.first(message -> text(message, "nickname").equals("after"));
        assertThat(statuses(host)).containsExactly("host online", "ann online");
    }

    @Test
    void whoComesBackIsThereAndWhoDoesNotIsGone() {
        TestSocket host = server.host();
        server.student("ann").cut();
        await().until(() -> server.channels.pages(ROOM) == 1);
        TestSocket back = server.student("ann");
        // Whether the others heard of it depends on how soon that was; the end of the grace must not count any more.
        await().pollDelay(GRACE.multipliedBy(2))
                .untilAsserted(() -> assertThat(statuses(host)).last().isEqualTo("ann online"));
        assertThat(server.channels.present(ROOM)).contains(named("ann"));
        back.cut();
        await().untilAsserted(() -> assertThat(statuses(host)).last().isEqualTo("ann offline"));
        assertThat(text(host.heard("user_status").getLast(), "userId"))
                .isEqualTo(named("ann").toString());
        assertThat(server.channels.present(ROOM)).containsExactly(named("host"));
    }

    @Test
    void stepsGoToTheHostAloneAndOnlyTheLatest() {
        server.close();
        server = serverThatWaits(GRACE, Duration.ofMillis(500));
        TestSocket host = server.host();
        TestSocket ann = server.student("ann");
        for (int i = 1; i <= 4; i++) {
            step("ann", i);
        }
        JsonNode update = host.first("session_update");
        assertThat(update.path("payload").path("challenge").path("answered").asInt())
                .isEqualTo(4);
        tell("after");
        ann.first(message -> text(message, "nickname").equals("after"));
        assertThat(host.heard("session_update")).hasSize(1);
        assertThat(ann.heard("session_update")).isEmpty();
    }

    @Test
    void whoComesBackGetsWhatWasMissedOnceAndInOrder() {
        TestSocket host = server.host();
        TestSocket ann = server.student("ann");
        tell("one");
        long seen = seq(ann.first(message -> text(message, "nickname").equals("one")));
        ann.cut();
        tell("two");
        step("ann", 3);
        host.first("session_update");
        tell("three");
        TestSocket back = server.open("ann", seen);
        back.firstEvent("welcome");
        tell("four");
        back.first(message -> text(message, "nickname").equals("four"));
        assertThat(text(back.numbered().getFirst(), "event")).isEqualTo("welcome");
        assertThat(told(back)).containsExactly("two", "three", "four");
        assertThat(back.heard("session_update")).isEmpty();
        assertThat(back.numbered().stream().skip(1).map(TestSocket::seq)).isSorted();

        TestSocket hostBack = server.open("host&host", seen);
        hostBack.first(message -> text(message, "nickname").equals("four"));
        assertThat(hostBack.heard("session_update")).hasSize(1);
        assertThat(hostBack.numbered().stream().skip(1).map(TestSocket::seq)).isSorted();
    }

    @Test
    void numbersThatAreNotHeldLeadToAResync() {
        TestSocket ann = server.student("ann");
        long seen = seq(ann.first("user_status"));
        for (int i = 0; i < 21; i++) {
            tell("event " + i);
        }
        TestSocket tooOld = server.open("ben", seen - 1);
        assertThat(seq(tooOld.firstEvent("resync"))).isEqualTo(seq(tooOld.firstEvent("welcome")));
        assertThat(told(tooOld)).isEmpty();
        server.open("cleo", seen + 1_000_000).firstEvent("resync");
        server.open("dan", -1L).firstEvent("resync");
        server.open("eve", 5L).firstEvent("resync");
        ann.first(message -> text(message, "nickname").equals("event 20"));
        TestSocket current = server.open("ann", seq(ann.numbered().getLast()));
        current.firstEvent("welcome");
        tell("end");
        current.first(message -> text(message, "nickname").equals("end"));
        assertThat(current.heard("room_event"))
                .noneMatch(message -> text(message, "event").equals("resync"));
    }

    @Test
    void beatsAreAnsweredWithTheirId() {
        TestSocket ann = server.student("ann");
        ann.say("{\"type\":\"heart_beat\",\"payload\":{},\"id\":\"b1\"}");
        JsonNode beat = ann.first(message -> id(message).equals("b1"));
        assertThat(Instant.parse(text(beat, "at"))).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(beat.has("seq")).isFalse();
        ann.sayInPieces("{\"type\":\"heart_beat\",\"id\":\"b2\"}");
        ann.first(message -> id(message).equals("b2"));
    }

    @Test
    void theServersOwnBeatsMeasureTheWay() {
        assertThat(server.channels.roundTrip(ROOM, named("ann"))).isZero();
        TestSocket ann = server.student("ann");
        JsonNode beat = ann.first("heart_beat");
        assertThat(server.channels.roundTrip(ROOM, named("ann")))
                .as("nothing came back yet")
                .isZero();
        String id = id(beat);
        ann.say("{\"type\":\"heart_beat\",\"id\":\"~none of the server's\"}");
        ann.say("{\"type\":\"heart_beat\",\"id\":\"" + id + "\"}");
        await().until(() -> server.channels.roundTrip(ROOM, named("ann")).isPositive());
        Duration once = server.channels.roundTrip(ROOM, named("ann"));
        assertThat(once).isLessThan(Duration.ofSeconds(10));
        ann.say("{\"type\":\"heart_beat\",\"id\":\"" + id + "\"}");
        ann.say("{\"type\":\"heart_beat\",\"id\":\"own\"}");
        ann.first(message -> id(message).equals("own"));
        assertThat(server.channels.roundTrip(ROOM, named("ann")))
                .as("an echo counts once")
                .isEqualTo(once);
        assertThat(ann.heard("heart_beat").stream().map(ChannelsIT::id).filter(each -> !each.startsWith("~")))
                .as("an echo is not answered")
                .containsExactly("own");
    }

    @Test
    void allOfAPersonsPagesTogetherMayTalkOnlySoMuch() {
        List<TestSocket> pages = List.of(server.student("ann"), server.student("ann"), server.student("ann"));
        TestSocket ben = server.student("ben");
        try {
            for (int i = 0; i < 40; i++) {
                for (TestSocket page : pages) {
                    page.say("{\"type\":\"heart_beat\"}");
                }
            }
        } catch (java.util.concurrent.CompletionException e) {
            // closed in the middle of it, as it should be
        }
        await().until(() -> pages.stream().anyMatch(page -> !page.open() && page.closeCode() == 4029));
        ben.say("{\"type\":\"heart_beat\",\"id\":\"mine\"}");
        ben.first(message -> id(message).equals("mine"));

        TestSocket heavy = server.student("cleo");
        try {
            for (int i = 0; i < 10; i++) {
                heavy.say("{\"type\":\"heart_beat\",\"id\":\"" + "x".repeat(60_000) + "\"}");
            }
        } catch (java.util.concurrent.CompletionException e) {
            // closed in the middle of it, as it should be
        }
        assertThat(heavy.closeCode()).isEqualTo(4029);
    }

    @Test
    void whatIsWrongIsRefusedAndHurtsNobody() {
        TestSocket ben = server.student("ben");
        TestSocket ann = server.student("ann");
        ann.say("not json");
        ann.say("[1,2]");
        ann.say("null");
        ann.say("{}");
        ann.say("{\"type\":\"no_such\",\"id\":\"i1\"}");
        ann.say("{\"type\":\"heart_beat\",\"extra\":1}");
        ann.say("{\"type\":\"heart_beat\",\"payload\":{\"at\":{}}}");
        ann.say("{\"type\":\"session_update\",\"payload\":{}}");
        ann.say(new byte[] {1, 2, 3});
        await().untilAsserted(() -> assertThat(ann.heard("error"))
                .hasSize(9)
                .allMatch(message -> text(message, "code").equals("VALIDATION_ERROR")));
        assertThat(ann.heard("error")).anyMatch(message -> id(message).equals("i1"));
        ann.say("{\"type\":\"heart_beat\",\"id\":\"" + "x".repeat(70_000) + "\"}");
        ann.first(message -> text(message, "code").equals("PAYLOAD_TOO_LARGE"));
        ann.say("{\"type\":\"heart_beat\",\"id\":\"still here\"}");
        ann.first(message -> id(message).equals("still here"));
        tell("all well");
        ben.first(message -> text(message, "nickname").equals("all well"));
        assertThat(ann.open()).isTrue();
    }

    /** Frames that are half on their way when something else is to be sent come through whole, and first. */
    @Test
    void pongAndGoodbyeWaitForWhatIsHalfOnItsWay() throws IOException {
        String rest = "语".repeat(40_000);
        try (RawSocket ann = RawSocket.open(server.port(), "/?user=ann")) {
            ann.say(RawSocket.TEXT, "{\"type\":\"heart_beat\",\"id\":\"here\"}");
            while (!ann.read().text().contains("\"here\"")) {
                // the handshake ends before she is in the room: what is said between them is not for her
            }
            for (int i = 0; i < 60; i++) {
                tell(i + rest); // more than the network holds, since nobody reads
            }
            ann.say(RawSocket.PING, "still there?");
            ann.say(RawSocket.TEXT, "{\"type\":\"heart_beat\",\"id\":\"asked\"}");

            int told = 0;
            boolean ponged = false;
            while (told < 60 || !ponged) {
                RawSocket.Frame frame = ann.read();
                if (frame.kind() == RawSocket.PONG) {
                    assertThat(frame.text()).isEqualTo("still there?");
                    ponged = true;
                } else {
                    JsonNode message = Json.lenient().readTree(frame.text());
                    if (text(message, "event").equals("member_joined")) {
                        assertThat(text(message, "nickname")).isEqualTo(told++ + rest);
                    }
                }
            }
            for (int i = 0; i < 60; i++) {
                tell(i + rest);
            }
            ann.say(RawSocket.CLOSE, "\u0003\u00e8"); // 1000
            RawSocket.Frame frame;
            do {
                frame = ann.read();
            } while (frame.kind() == RawSocket.TEXT);
            assertThat(frame.kind()).isEqualTo(RawSocket.CLOSE);
            assertThat(frame.code()).isEqualTo(1000);
            assertThat(ann.ended()).isTrue();
        }
    }

    @Test
    void aMessageWithoutEndIsCutOff() {
        TestSocket ann = server.student("ann");
        try {
            ann.say("x".repeat(2_000_000));
        } catch (java.util.concurrent.CompletionException e) {
            // the server may have hung up before the end
        }
        assertThat(ann.closeCode()).isIn(1009, 1006);
        assertThat(ann.heard("error")).allMatch(message -> text(message, "code").equals("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void whoTalksTooMuchIsSentAway() {
        TestSocket ben = server.student("ben");
        TestSocket ann = server.student("ann");
        try {
            for (int i = 0; i < 120; i++) {
                ann.say("{\"type\":\"heart_beat\"}");
            }
        } catch (java.util.concurrent.CompletionException e) {
            // closed in the middle of it, as it should be
        }
        assertThat(ann.closeCode()).isEqualTo(4029);
        assertThat(ann.heard("error"))
                .singleElement()
                .satisfies(message -> assertThat(text(message, "code")).isEqualTo("RATE_LIMITED"));
        tell("all well");
        ben.first(message -> text(message, "nickname").equals("all well"));
    }

    @Test
    void whoDepartsIsToldAndCutOff() {
        TestSocket host = server.host();
        TestSocket ann = server.student("ann");
        TestSocket second = server.student("ann");
        server.channels.depart(ROOM, named("ann"), "ann", RoomEvent.Kind.MEMBER_REMOVED);
        for (TestSocket socket : List.of(ann, second)) {
            socket.firstEvent("member_removed");
            assertThat(socket.closeCode()).isEqualTo(4003);
        }
        host.firstEvent("member_removed");
        assertThat(server.channels.present(ROOM)).containsExactly(named("host"));
        await().pollDelay(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(statuses(host))
                        .as("being removed is not being offline")
                        .doesNotContain("ann offline"));
    }

    @Test
    void aSignInThatEndsTakesItsConnectionsAlong() {
        TestSocket ann = server.student("ann");
        TestSocket ben = server.student("ben");
        server.channels.disconnectSession(named("ann"));
        assertThat(ann.closeCode()).isEqualTo(4001);
        assertThat(ben.open()).isTrue();
    }

    @Test
    void whoseRightsChangeComesAnew() {
        TestSocket ann = server.student("ann");
        TestSocket ben = server.student("ben");
        server.channels.renew(caller -> caller.userId().equals(named("ann")));
        assertThat(ann.closeCode()).isEqualTo(1001);
        assertThat(ben.open()).isTrue();
    }

    @Test
    void theEndOfTheServerIsGoingAway() {
        TestSocket ann = server.student("ann");
        server.channels.close();
        assertThat(ann.closeCode()).isEqualTo(1001);
        assertThat(server.sightings).extracting(Sighting::userId).contains(named("ann"));
        assertThat(server.meters.get("lectern.realtime.connections").gauge().value())
                .isZero();
    }

    @Test
    void takesWhatMembersMaySayOnceAndInTheirOrder() {
        List<String> taken = new CopyOnWriteArrayList<>();
        server.messages.on(ChatMessage.class, ChannelMessages.Speaker.MEMBER, Permission.PLAY, (sender, chat) -> {
            taken.add(chat.text());
            server.channels.publish(sender.channelId(), Audience.ALL, chat, sender.id());
        });
        server.messages.on(
                CustomEvent.class,
                ChannelMessages.Speaker.HOST,
                Permission.CLASSROOM_HOST,
                (sender, event) -> taken.add("host"));
        server.messages.on(
                ProgressSync.class,
                ChannelMessages.Speaker.MEMBER,
                Permission.STAFF,
                (sender, sync) -> taken.add("sync"));
        server.messages.greet((channelId, who) -> List.of(new RoomEvent(RoomEvent.Kind.PAUSED, null, who.nickname())));
        TestSocket ann = server.student("ann");
        assertThat(text(ann.firstEvent("paused"), "nickname")).isEqualTo("ann");

        String[] ids = {"c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"};
        for (int i = 0; i < 20; i++) {
            String word = "{\"type\":\"chat_message\",\"payload\":{\"text\":\"" + i + "\"},\"id\":\"c" + i / 2 + "\"}";
            ann.say(word);
        }
        ann.say("{\"type\":\"custom_event\",\"payload\":{\"name\":\"a\"},\"id\":\"e1\"}");
        ann.say("{\"type\":\"progress_sync\",\"payload\":{\"activityId\":\"a\",\"position\":1},\"id\":\"e2\"}");
        ann.say("{\"type\":\"chat_message\",\"payload\":{\"text\":\"\"},\"id\":\"e3\"}");
        ann.say("{\"type\":\"user_status\",\"payload\":{},\"id\":\"e4\"}");

        await().until(() -> ann.heard("error").size() == 4);
        assertThat(ann.heard("error").stream().map(error -> text(error, "code")))
                .as("a refusal goes before all that waits, so of several the last may come first")
                .containsExactlyInAnyOrder("FORBIDDEN", "FORBIDDEN", "VALIDATION_ERROR", "VALIDATION_ERROR");
        assertThat(taken).containsExactly("0", "2", "4", "6", "8", "10", "12", "14", "16", "18");
        await().untilAsserted(() -> {
            assertThat(ann.heard("chat_message")).extracting(ChannelsIT::id).containsExactly(ids);
            assertThat(ann.heard("heart_beat").stream().map(ChannelsIT::id).filter(id -> id.startsWith("c")))
                    .as("what was taken already is answered")
                    .containsExactlyInAnyOrder(ids);
        });
    }
}
