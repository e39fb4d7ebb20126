package lectern.server.realtime;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.identity.Role;
import lectern.model.wire.Json;
import lectern.server.http.Bodies;
import lectern.server.http.Caller;
import lectern.server.http.Socket;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** Channels behind a bare listener that believes what callers say of themselves. */
final class ChannelsServer implements AutoCloseable {
    static final UUID ROOM = new UUID(1, 1);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Sighting> sightings = Collections.synchronizedList(new ArrayList<>());
    final ChannelMessages messages = new ChannelMessages();
    final Channels channels;
    private final Undertow undertow;
    private final HttpClient http = HttpClient.newHttpClient();

    ChannelsServer(ChannelLimits limits, Duration idle) {
        this(limits, idle, null);
    }

    /** @param shared what another one shares, null for a server that is alone */
    ChannelsServer(ChannelLimits limits, Duration idle, @Nullable Database shared) {
        channels =
                new Channels(limits, new Bodies(Json.strict()), meters, Clock.systemUTC(), sightings::addAll, shared);
        undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(2)
                .setServerOption(UndertowOptions.IDLE_TIMEOUT, (int) idle.toMillis())
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, (int) idle.toMillis())
                .setHandler(this::connect)
                .build();
        undertow.start();
    }

    private void connect(HttpServerExchange exchange) throws Exception {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this::connect);
            return;
        }
        String name = query(exchange, "user");
        String lastSeq = query(exchange, "lastSeq");
        boolean host = query(exchange, "host") != null;
        var attendee = attendee(String.valueOf(name), host);
        var connected = channels.admit(ROOM, messages, lastSeq == null ? null : Long.valueOf(lastSeq), () -> attendee);
        Socket.shakeHands(exchange, connected);
    }

    private static @Nullable String query(HttpServerExchange exchange, String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null ? null : values.peekFirst();
    }

    /** Somebody whose account and sign-in bear the id of the name. */
    static Attendee attendee(String name, boolean host) {
        Role role = host ? Role.TEACHER : Role.STUDENT;
        return new Attendee(new Caller(named(name), named(name), role, role.permissions(), Instant.MAX), name, host);
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
    }

    TestSocket host() {
        return come("host&host");
    }

    TestSocket student(String name) {
        return come(name);
    }

    /** Opens one and waits until it is in the room: it hears all that is said from then on. */
    private TestSocket come(String who) {
        TestSocket socket = open(who, null);
        socket.firstEvent("welcome");
        return socket;
    }

    /** Opens one; the handshake ends before it is in the room. */
    TestSocket open(String who, @Nullable Long lastSeq) {
        String query = "?user=" + who + (lastSeq == null ? "" : "&lastSeq=" + lastSeq);
        return TestSocket.open(http, URI.create("ws://127.0.0.1:" + port() + "/" + query), Map.of());
    }

    double counted(String meter) {
        return meters.counter(meter).count();
    }

    @Override
    public void close() {
        channels.close();
        http.shutdownNow();
        undertow.stop();
    }
}
