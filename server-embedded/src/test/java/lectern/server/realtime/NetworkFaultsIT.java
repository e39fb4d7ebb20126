package lectern.server.realtime;

import static lectern.server.realtime.ChannelsServer.ROOM;
import static lectern.server.realtime.ChannelsServer.named;
import static lectern.server.realtime.TestSocket.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lectern.model.identity.Permission;
import lectern.model.realtime.ChatMessage;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Networks as schools have them. Here the flapping lasts a few seconds; for the whole minute, a cut every two seconds:
 *
 * <pre>mvn verify -pl server-embedded -am -Dit.test=NetworkFaultsIT -Dlectern.flap.seconds=60 -Dlectern.flap.millis=2000</pre>
 */
class NetworkFaultsIT {
    private static final Duration FLAPPING = Duration.ofSeconds(Integer.getInteger("lectern.flap.seconds", 3));
    private static final Duration PERIOD = Duration.ofMillis(Integer.getInteger("lectern.flap.millis", 200));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGES = 50;
    private static final int SPEAKERS = 10;
    private static final ChannelLimits LIMITS = new ChannelLimits(
            10_000,
            2_048,
            Duration.ofMillis(400),
            Duration.ofMillis(1_500),
            64 * 1024,
            1_000,
            4 * 1024 * 1024,
            Duration.ofMillis(50),
            Duration.ofMinutes(30),
            Duration.ofMillis(500));

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        http.shutdownNow();
    }

    private <C extends AutoCloseable> C closing(C part) {
        opened.add(part);
        return part;
    }

    private ChannelsServer server(@Nullable Database shared) {
        ChannelsServer server = closing(new ChannelsServer(LIMITS, Duration.ofSeconds(60), shared));
        server.messages.on(ChatMessage.class, ChannelMessages.Speaker.MEMBER, Permission.PLAY, (sender, chat) -> {
            counted.merge(String.valueOf(sender.id()), 1, Integer::sum);
            server.channels.publish(sender.channelId(), Audience.ALL, chat, sender.id());
        });
        return server;
    }

    private StubbornPage page(String name, FaultyWire wire) {
        URI target = URI.create("ws://127.0.0.1:" + wire.port() + "/?user=" + name);
        return closing(new StubbornPage(http, name, target, Map.of(), Duration.ofSeconds(2)));
    }

    @Test
    void flappingLosesNothingAndCountsNothingTwice() {
        flap(List.of(server(null)));
    }

    @Test
    void norDoesFlappingBetweenTwoServers() {
        TestDatabase test = closing(TestDatabase.open(Engine.POSTGRESQL));
        Database other = closing(Database.open(test.config()));
        flap(List.of(server(test.database()), server(other)));
    }

    /** Every cut leads to the next server. */
    private void flap(List<ChannelsServer> servers) {
        FaultyWire wire = closing(new FaultyWire(servers.getFirst().port()));
        List<StubbornPage> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(page("page" + i, wire));
        }
        await().atMost(PATIENCE).until(() -> pages.stream().allMatch(StubbornPage::welcomed));
        long end = System.nanoTime() + FLAPPING.toNanos();
        int said = 0;
        for (int round = 1; System.nanoTime() < end; round++) {
            for (int i = 0; i < SPEAKERS; i++) {
                pages.get((round * SPEAKERS + i) % PAGES).say("round " + round);
                said++;
            }
            await().pollDelay(PERIOD).atMost(PERIOD.plus(PATIENCE)).until(() -> true);
            wire.leadTo(servers.get(round % servers.size()).port());
            wire.cut();
        }
        int all = said;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pages)
                        .allSatisfy(page -> assertThat(page.history()).hasSizeGreaterThanOrEqualTo(all))
                        .allMatch(StubbornPage::allHeardBack));
        List<String> history = pages.getFirst().history();
        assertThat(history).hasSize(all).doesNotHaveDuplicates();
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.history()).isEqualTo(history);
            assertThat(page.resyncs()).isZero();
        });
        assertThat(counted)
                .hasSize(all)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aSlowWayIsMeasuredAndASilentOneIsLeft() {
        ChannelsServer server = server(null);
        TestSocket host = closing(server.host());
        FaultyWire wire = closing(new FaultyWire(server.port()));
        Duration delay = Duration.ofMillis(30);
        wire.delay(delay);
        StubbornPage ann = page("ann", wire);
        keepAlive(host, () -> server.channels.roundTrip(ROOM, named("ann")).compareTo(delay.multipliedBy(2)) >= 0);

        wire.delay(Duration.ZERO);
        wire.fallSilent();
        ann.say("into the void");
        keepAlive(host, () -> ann.allHeardBack() && !host.heard("chat_message").isEmpty());
        assertThat(host.heard("chat_message")).hasSize(1);
        assertThat(counted).containsOnlyKeys("ann-1").containsValue(1);
        assertThat(ann.resyncs()).isZero();
        keepAlive(host, () -> {
            Duration now = server.channels.roundTrip(ROOM, named("ann"));
            return now.isPositive() && now.compareTo(delay.multipliedBy(2)) < 0;
        });
        ann.say("back again");
        keepAlive(host, () -> host.heard("chat_message").size() == 2);
        assertThat(host.heard("user_status").stream()
                        .filter(message -> text(message, "nickname").equals("ann")))
                .as("online at the end, however often it was gone")
                .last()
                .satisfies(message -> assertThat(text(message, "presence")).isEqualTo("online"));
    }

    /** The host's socket must speak as well, or the server ends it. */
    private static void keepAlive(TestSocket host, java.util.concurrent.Callable<Boolean> until) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            host.say("{\"type\":\"heart_beat\"}");
            return until.call();
        });
    }
}
