package lectern.server.realtime;

import static lectern.server.realtime.ChannelsServer.ROOM;
import static lectern.server.realtime.ChannelsServer.named;
import static lectern.server.realtime.TestSocket.seq;
import static lectern.server.realtime.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import lectern.model.identity.Permission;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.SessionUpdate;
import lectern.model.wire.Json;
import lectern.server.privacy.Person;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers on one PostgreSQL are one classroom. */
class SharedChannelsIT {
    private static final ChannelLimits LIMITS = new ChannelLimits(
            1_000,
            2_048,
            Duration.ofMillis(400),
            Duration.ofSeconds(45),
            64 * 1024,
            1_000,
            4 * 1024 * 1024,
            Duration.ofMillis(50),
            Duration.ofMinutes(30),
            Duration.ofSeconds(15));

    private final TestDatabase test = TestDatabase.open(Engine.POSTGRESQL);
    private final Database other = Database.open(test.config());
    private final ChannelsServer a = new ChannelsServer(LIMITS, Duration.ofSeconds(60), test.database());
    private final ChannelsServer b = new ChannelsServer(LIMITS, Duration.ofSeconds(60), other);
    private final List<String> taken = new CopyOnWriteArrayList<>();

    SharedChannelsIT() {
        for (ChannelsServer server : List.of(a, b)) {
            server.messages.on(ChatMessage.class, ChannelMessages.Speaker.MEMBER, Permission.PLAY, (sender, chat) -> {
                taken.add(chat.text());
                server.channels.publish(sender.channelId(), Audience.ALL, chat, sender.id());
            });
        }
    }

    @AfterEach
    void stop() {
        a.close();
        b.close();
        other.close();
        test.close();
    }

    private static void tell(ChannelsServer server, String nickname) {
        server.channels.publish(ROOM, new RoomEvent(RoomEvent.Kind.MEMBER_JOINED, "x", nickname));
    }

    private static List<String> told(TestSocket socket) {
        return socket.heard("room_event").stream()
                .filter(message -> text(message, "event").equals("member_joined"))
                .map(message -> seq(message) + text(message, "nickname"))
                .toList();
    }

    @Test
    void allHearTheSameInOneOrder() {
        TestSocket host = a.host();
        TestSocket ann = b.student("ann");
        host.first(message -> text(message, "nickname").equals("ann"));
        IntStream.range(0, 100).parallel().forEach(i -> tell(i % 2 == 0 ? a : b, "event " + i));
        String long1 = "x".repeat(20_000);
        tell(b, long1);
        await().untilAsserted(() -> {
            assertThat(told(host)).hasSize(101);
            assertThat(told(ann)).isEqualTo(told(host));
        });
        assertThat(told(host)).as("more than a notice can hold").anyMatch(event -> event.endsWith(long1));
        assertThat(host.numbered().stream().skip(1).map(TestSocket::seq))
                .isSorted()
                .doesNotHaveDuplicates();
        b.channels.publish(ROOM, Audience.HOST, new SessionUpdate("s", null, 1));
        b.channels.publish(ROOM, Audience.HOST, new SessionUpdate("s", null, 2));
        await().until(() -> host.heard("session_update").size() == 2);
        tell(b, "end");
        ann.first(message -> text(message, "nickname").equals("end"));
        assertThat(ann.heard("session_update")).isEmpty();
        TestSocket back = b.open("host&host", seq(host.firstEvent("welcome")));
        back.first(message -> text(message, "nickname").equals("end"));
        assertThat(told(back)).hasSize(102);
        assertThat(back.heard("session_update"))
                .as("of what only the host hears, the latest")
                .hasSize(1);
    }

    @Test
    void whoComesBackElsewhereGetsWhatWasMissed() {
        TestSocket host = a.host();
        TestSocket ann = b.student("ann");
        tell(a, "one");
        long seen = seq(ann.first(message -> text(message, "nickname").equals("one")));
        ann.cut();
        tell(b, "two");
        host.first(message -> text(message, "nickname").equals("two"));
        tell(a, "three");
        host.first(message -> text(message, "nickname").equals("three"));
        TestSocket back = a.open("ann", seen);
        back.first(message -> text(message, "nickname").equals("three"));
        tell(b, "four");
        back.first(message -> text(message, "nickname").equals("four"));
        assertThat(back.heard("room_event"))
                .extracting(message -> text(message, "nickname"))
                .containsExactly("ann", "two", "three", "four");
        a.open("late", 5L).firstEvent("resync");
    }

    @Test
    void whoComesFromAServerThatIsAheadHearsNothingTwice() {
        TestSocket host = b.host();
        host.first("user_status");
        tell(a, "one");
        long seen = seq(host.first(message -> text(message, "nickname").equals("one"))) + 1;
        writeUntold(seen, "two");
        TestSocket ann = b.open("ann", seen);
        host.first(message -> text(message, "nickname").equals("two"));
        tell(a, "three");
        ann.first(message -> text(message, "nickname").equals("three"));
        assertThat(ann.heard("room_event"))
                .extracting(message -> text(message, "event") + " " + text(message, "nickname"))
                .containsExactly("welcome ann", "member_joined three");
    }

    /** As another server does, whose notice is on its way. */
    private void writeUntold(long seq, String nickname) {
        Outgoing message = new Encoder(Json.strict(), Clock.systemUTC())
                .numbered(seq, new RoomEvent(RoomEvent.Kind.MEMBER_JOINED, "x", nickname), Audience.ALL, null);
        test.database().write(tx -> {
            BusDao dao = tx.dao(BusDao.class);
            dao.lock(ROOM);
            dao.insert(List.of(Packet.of(ROOM, UUID.randomUUID(), message, null)));
            dao.advance(ROOM, seq);
            return null;
        });
    }

    @Test
    void presenceIsOneForAllServers() {
        TestSocket host = a.host();
        host.first("user_status"); // which of two servers is the first to write is open
        TestSocket ann = b.student("ann");
        host.first(message -> text(message, "nickname").equals("ann"));
        await().untilAsserted(() -> {
            assertThat(a.channels.present(ROOM)).containsExactlyInAnyOrder(named("host"), named("ann"));
            assertThat(b.channels.present(ROOM)).hasSize(2);
        });
        TestSocket second = a.student("ann");
        await().until(() -> b.channels.elsewhere(ROOM).contains(named("ann")));
        ann.cut();
        await().until(() -> !a.channels.elsewhere(ROOM).contains(named("ann")));
        tell(b, "gone from here");
        host.first(message -> text(message, "nickname").equals("gone from here"));
        assertThat(host.heard("user_status"))
                .extracting(message -> text(message, "nickname") + " " + text(message, "presence"))
                .containsExactly("host online", "ann online");
        second.cut();
        host.first(message -> text(message, "presence").equals("offline"));
        assertThat(b.channels.present(ROOM)).containsExactly(named("host"));
    }

    @Test
    void whatIsSaidTwiceIsTakenOnceOnWhicheverServer() {
        TestSocket ann = a.student("ann");
        TestSocket again = b.student("ann");
        String word = "{\"type\":\"chat_message\",\"payload\":{\"text\":\"hello\"},\"id\":\"c1\"}";
        ann.say(word);
        // A server writes in its order: once the next word is heard, it is noted that the first was taken.
        ann.say("{\"type\":\"chat_message\",\"payload\":{\"text\":\"so far\"},\"id\":\"c1 done\"}");
        again.first(message -> message.path("id").asString("").equals("c1 done"));
        again.say(word);
        again.say("{\"type\":\"chat_message\",\"payload\":{\"text\":\"bye\"},\"id\":\"c2\"}");
        ann.first(message -> message.path("id").asString("").equals("c2"));
        again.first(message -> text(message, "at").length() > 1
                && message.path("id").asString("").equals("c1")
                && message.path("type").asString().equals("heart_beat"));
        assertThat(taken).containsExactly("hello", "so far", "bye");
        assertThat(ann.heard("chat_message")).hasSize(3);
        assertThat(ann.heard("error")).isEmpty();
    }

    @Test
    void whatADeadServerHadInHandIsTakenByTheNext() {
        UUID dead = UUID.randomUUID();
        UUID busy = UUID.randomUUID();
        TestSocket ann = b.student("ann");
        note(dead, "c1");
        note(busy, "c2");
        beat(busy); // once: it is dead a few seconds later
        ann.say("{\"type\":\"chat_message\",\"payload\":{\"text\":\"taken over\"},\"id\":\"c1\"}");
        ann.say("{\"type\":\"chat_message\",\"payload\":{\"text\":\"in hand\"},\"id\":\"c2\"}");
        assertThat(text(ann.first("error"), "code")).isEqualTo("UNAVAILABLE");
        ann.first("chat_message");
        assertThat(taken).containsExactly("taken over");
    }

    private void note(UUID node, String id) {
        test.database().write(tx -> tx.dao(HeardDao.class).note(ROOM, named("ann"), id, node));
    }

    private void beat(UUID node) {
        test.database().write(tx -> {
            tx.dao(NodeDao.class).insert(node);
            return null;
        });
    }

    @Test
    void thePeopleOfADeadServerAreGone() {
        TestSocket host = a.host();
        UUID dead = UUID.randomUUID();
        test.database().write(tx -> tx.dao(BusDao.class).come(ROOM, named("zoe"), dead, "zoe"));
        assertThat(text(host.first(message -> text(message, "nickname").equals("zoe")), "presence"))
                .isEqualTo("offline");
        // A server that the others took for dead tells anew who is on it.
        test.database().write(tx -> tx.handle().execute("delete from realtime_node"));
        await().untilAsserted(() -> assertThat(b.channels.present(ROOM)).containsExactly(named("host")));
    }

    @Test
    void whoDepartsIsCutOffEverywhere() {
        TestSocket host = a.host();
        TestSocket ann = b.student("ann");
        host.first(message -> text(message, "nickname").equals("ann"));
        a.channels.depart(ROOM, named("ann"), "ann", RoomEvent.Kind.MEMBER_REMOVED);
        ann.firstEvent("member_removed");
        assertThat(ann.closeCode()).isEqualTo(4003);
        host.firstEvent("member_removed");
        await().untilAsserted(() -> assertThat(a.channels.present(ROOM)).containsExactly(named("host")));
        b.channels.dissolve(ROOM, new RoomEvent(RoomEvent.Kind.DISSOLVED, null, null));
        host.firstEvent("dissolved");
        assertThat(host.closeCode()).isEqualTo(4003);
    }

    @Test
    void whatIsOnItsWayAboutSomeoneCanBeShownAndForgotten() {
        TestSocket ann = a.student("ann");
        ann.say("{\"type\":\"chat_message\",\"payload\":{\"text\":\"hello\"},\"id\":\"c1\"}");
        ann.first("chat_message");
        a.channels.memory().put(ROOM, "hands", named("ann").toString(), "ann");
        ChannelPersonalData data = new ChannelPersonalData();
        assertThat(test.database().<Object>read(tx -> data.of(tx, named("ann"))).toString())
                .contains("online", "notes=[ann]");
        test.database().write(tx -> {
            data.forget(tx, new Person(named("ann"), Set.of("ann")));
            return null;
        });
        assertThat(test.database().<Object>read(tx -> data.of(tx, named("ann"))))
                .isEqualTo(Map.of("messages", List.of(), "notes", List.of()));
        assertThat(b.channels.present(ROOM)).isEmpty();
    }

    @Test
    void allRememberTheSame() {
        ChannelMemoryTest.remembers(a.channels.memory());
        a.channels.memory().put(ROOM, "hands", "ann", "");
        assertThat(b.channels.memory().list(ROOM, "hands")).containsOnlyKeys("ann");
    }

    private void sweep() {
        UUID node = UUID.randomUUID();
        try (BusWriter unused = new BusWriter(test.database(), new Encoder(Json.strict(), Clock.systemUTC()), node);
                Nodes nodes = new Nodes(test.database(), node, unused, 60, () -> {})) {
            nodes.sweep();
        }
    }

    @Test
    void oldMessagesAreForgotten() {
        TestSocket host = a.host();
        host.first("user_status");
        tell(a, "old");
        long old = seq(host.first(message -> text(message, "nickname").equals("old")));
        test.database().write(tx -> tx.handle().execute("update realtime_message set sent_at = '2020-01-01'"));
        sweep();
        assertThat(test.database()
                        .<Long>read(tx -> tx.dao(BusDao.class)
                                .standing(ROOM)
                                .orElseThrow()
                                .forgotten()))
                .isEqualTo(old);
        b.open("ann", old - 1).firstEvent("resync");
        tell(b, "new");
        long last = seq(host.first(message -> text(message, "nickname").equals("new")));

        a.messages.greet((room, who) -> List.of(new RoomEvent(RoomEvent.Kind.HAND_RAISED, "x", "Bo")));
        writeUntold(last + 1, "unheard");
        test.database().write(tx -> tx.handle().execute("update realtime_message set sent_at = '2020-01-01'"));
        sweep();
        tell(b, "newer");
        host.firstEvent("resync");
        assertThat(text(host.firstEvent("hand_raised"), "nickname")).isEqualTo("Bo");
    }
}
