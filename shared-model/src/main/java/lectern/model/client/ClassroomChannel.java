package lectern.model.client;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lectern.model.identity.Tokens;
import lectern.model.realtime.HeartBeat;
import lectern.model.realtime.Message;
import lectern.model.realtime.MessageType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A classroom's live messages (003). It keeps itself connected until it is closed: it beats every 15 s, comes back
 * after a break with growing pauses up to 5 s, and asks for what it missed by the last number it saw. The listener is
 * called from threads of its own, one call at a time.
 */
public final class ClassroomChannel implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ApiClient api;
    private final String classroomId;
    private final Listener listener;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("channel").factory());

    private volatile @Nullable WebSocket socket;
    private volatile boolean closed;
    private long lastSeq;
    private long pauseMillis;

    /** Whoever watches the channel. */
    public interface Listener {
        void onMessage(MessageType type, Record payload);

        /** The connection stands, or fell and is being sought again. */
        void onConnection(boolean connected);
    }

    ClassroomChannel(ApiClient api, String classroomId, Listener listener) {
        this.api = api;
        this.classroomId = classroomId;
        this.listener = listener;
        timer.execute(this::connect);
        timer.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void connect() {
        if (closed) {
            return;
        }
        try {
            api.get("/auth/check", Object.class); // renews an access token that has run out
            Tokens tokens = api.tokens().current();
            String query = lastSeq > 0 ? ApiClient.query(Map.of("lastSeq", lastSeq)) : "";
            URI base = api.base();
            URI target = URI.create(
                    "ws://" + base.getAuthority() + "/ws/classrooms/" + ApiClient.segment(classroomId) + query);
            socket = api.http()
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + (tokens == null ? "" : tokens.accessToken()))
                    .connectTimeout(Duration.ofSeconds(5))
                    .buildAsync(target, new Reader())
                    .join();
            pauseMillis = 0;
            listener.onConnection(true);
        } catch (RuntimeException e) {
            later();
        }
    }

    private void later() {
        if (closed) {
            return;
        }
        pauseMillis = Math.min(LONGEST_PAUSE.toMillis(), Math.max(250, pauseMillis * 2));
        timer.schedule(this::connect, pauseMillis, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        send(MessageType.HEART_BEAT, new HeartBeat(null));
    }

    /** Sends a message if the connection stands; otherwise it is dropped, as every message here is superseded. */
    public void send(MessageType type, Record payload) {
        WebSocket open = socket;
        if (open != null && !open.isOutputClosed()) {
            Message message = new Message(type.wireName(), api.json().valueToTree(payload), null, null);
            open.sendText(api.json().writeValueAsString(message), true);
        }
    }

    private void fell(WebSocket which) {
        timer.execute(() -> {
            if (which == socket) {
                socket = null;
                listener.onConnection(false);
                later();
            }
        });
    }

    private void arrived(String text) {
        try {
            Message message = api.json().readValue(text, Message.class);
            if (message.seq() != null) {
                lastSeq = message.seq();
            }
            MessageType.ofWireName(message.type())
                    .ifPresent(type ->
                            listener.onMessage(type, api.json().treeToValue(message.payload(), type.payload())));
        } catch (JacksonException e) {
            // A newer server may say things that this client does not know; they are not for it.
        }
    }

    @Override
    public void close() {
        closed = true;
        WebSocket open = socket;
        if (open != null) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
        timer.shutdownNow();
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                timer.execute(() -> arrived(whole));
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            fell(webSocket);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            fell(webSocket);
        }
    }
}
