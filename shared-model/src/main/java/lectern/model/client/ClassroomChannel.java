package lectern.model.client;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lectern.model.identity.Tokens;
import lectern.model.realtime.CloseCode;
import lectern.model.realtime.HeartBeat;
import lectern.model.realtime.Message;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Live messages, of a classroom or one's own (003). It keeps itself connected until it is closed: it beats every 15 s, comes back
 * after a break with growing pauses up to 5 s, and asks for what it missed by the last number it saw. It ends by itself
 * only where coming back is pointless: signed out, removed, no such classroom. The listener is called from threads of
 * its own, one call at a time.
 */
public final class ClassroomChannel implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(15);
    /** A server that answered none of three beats is gone, even if the network has not noticed. */
    private static final Duration LONGEST_SILENCE = BEAT.multipliedBy(3);

    private final ApiClient api;
    private final String path;
    private final Listener listener;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("channel").factory());

    private final Attempts attempts = new Attempts();
    private volatile @Nullable WebSocket socket;
    private volatile boolean closed;
    private volatile long heardAt = System.nanoTime();
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private long lastSeq;

    /** Whoever watches the channel. */
    public interface Listener {
        /**
         * The channel said something.
         *
         * @param id what this side gave to {@link #send}, where it answers or passes on what was sent; else null
         */
        void onMessage(Payload payload, @Nullable String id);

        /** The connection stands, or fell and is being sought again. */
        void onConnection(boolean connected);

        /** The channel has ended for good: this person is no member any more, or no longer signed in. */
        default void onEnd() {}
    }

    /** @param path from the root, for example {@code /realtime} */
    ClassroomChannel(ApiClient api, String path, Listener listener) {
        this.api = api;
        this.path = path;
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
            heardAt = System.nanoTime();
            socket = api.http()
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + (tokens == null ? "" : tokens.accessToken()))
                    .connectTimeout(Duration.ofSeconds(5))
                    .buildAsync(target(), new Reader())
                    .join();
        } catch (RuntimeException e) {
            if (attempts.pointlessAfter(e)) {
                end();
            } else {
                later();
            }
            return;
        }
        attempts.succeeded();
        listener.onConnection(true);
    }

    private URI target() {
        String query = lastSeq > 0 ? ApiClient.query(Map.of("lastSeq", lastSeq)) : "";
        URI base = api.base();
        String scheme = "https".equals(base.getScheme()) ? "wss://" : "ws://";
        return URI.create(scheme + base.getAuthority() + path + query);
    }

    private void end() {
        if (!closed) {
            closed = true;
            timer.shutdown();
            listener.onEnd();
        }
    }

    private void later() {
        if (closed) {
            return;
        }
        timer.schedule(this::connect, attempts.nextPauseMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        WebSocket open = socket;
        if (open != null && System.nanoTime() - heardAt > LONGEST_SILENCE.toNanos()) {
            open.abort();
            fell(open, 0);
            return;
        }
        send(new HeartBeat(null), null);
    }

    /**
     * Sends a message if the connection stands.
     *
     * @param id comes back with what the server makes of it, null to not know; the same id again is taken once
     * @return false where it does not stand, and nothing was sent
     */
    public synchronized boolean send(Payload payload, @Nullable String id) {
        WebSocket open = socket;
        if (open != null && !open.isOutputClosed()) {
            String type = MessageType.of(payload).wireName();
            Message message = new Message(type, api.json().valueToTree(payload), id, null);
            String text = api.json().writeValueAsString(message);
            // The socket takes one message at a time.
            lastSend = lastSend.exceptionally(e -> null).thenCompose(done -> open.sendText(text, true));
            return true;
        }
        return false;
    }

    private void fell(WebSocket which, int code) {
        soon(() -> {
            if (which == socket) {
                socket = null;
                listener.onConnection(false);
                if (CloseCode.isFinal(code)) {
                    end();
                } else {
                    later();
                }
            }
        });
    }

    private void soon(Runnable step) {
        try {
            timer.execute(step);
        } catch (RejectedExecutionException e) {
            // Closed in the meantime.
        }
    }

    private void arrived(String text) {
        try {
            Message message = api.json().readValue(text, Message.class);
            MessageType type = MessageType.ofWireName(message.type()).orElse(null);
            Payload payload = type == null ? null : read(message, type.payload());
            note(message.seq(), payload);
            String id = message.id();
            if (payload instanceof HeartBeat && id != null && id.startsWith("~")) {
                send(new HeartBeat(null), id); // the server's own beat: it measures how long that takes
            }
            if (payload != null) {
                listener.onMessage(payload, id);
            }
        } catch (JacksonException e) {
            // A newer server may say things that this client does not know; they are not for it.
        }
    }

    private <P extends Payload> P read(Message message, Class<P> type) {
        return api.json().treeToValue(message.payload(), type);
    }

    /** A welcome says where the channel stands, but what was missed comes after it: only a new client starts there. */
    private void note(@Nullable Long seq, @Nullable Payload payload) {
        boolean welcome = payload instanceof RoomEvent event && event.event() == RoomEvent.Kind.WELCOME;
        if (seq != null && (!welcome || lastSeq == 0)) {
            lastSeq = seq;
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
            heardAt = System.nanoTime();
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                soon(() -> {
                    if (webSocket == socket) { // what came over one that was given up comes again over the next
                        arrived(whole);
                    }
                });
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            fell(webSocket, statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            fell(webSocket, 0);
        }
    }
}
