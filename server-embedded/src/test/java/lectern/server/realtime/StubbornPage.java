package lectern.server.realtime;

import static lectern.server.realtime.TestSocket.text;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import lectern.model.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page as a student has it: it comes back whatever happens, asks for what it missed, and says again what it has not
 * heard back.
 */
final class StubbornPage implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();
    private static final long LONGEST_SILENCE_MILLIS = 2_000;

    private final HttpClient http;
    private final String name;
    private final int port;
    private final List<String> history = new ArrayList<>();
    private final Map<String, String> unheard = new LinkedHashMap<>();
    private final Executor soon = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    private @Nullable WebSocket socket;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private long lastSeq;
    private long heardAt;
    private int resyncs;
    private int said;
    private boolean closed;

    StubbornPage(HttpClient http, String name, int port) {
        this.http = http;
        this.name = name;
        this.port = port;
        connect();
    }

    private void connect() {
        long seen;
        synchronized (this) {
            if (closed) {
                return;
            }
            seen = lastSeq;
        }
        URI target = URI.create("ws://127.0.0.1:" + port + "/?user=" + name + (seen == 0 ? "" : "&lastSeq=" + seen));
        http.newWebSocketBuilder()
                .buildAsync(target, new Ears())
                .orTimeout(LONGEST_SILENCE_MILLIS, TimeUnit.MILLISECONDS)
                .whenComplete((open, failure) -> {
                    if (failure != null) {
                        soon.execute(this::connect);
                    }
                });
    }

    /** Says something, now or as soon as it can. */
    synchronized void say(String word) {
        String id = name + "-" + ++said;
        unheard.put(id, "{\"type\":\"chat_message\",\"payload\":{\"text\":\"" + word + "\"},\"id\":\"" + id + "\"}");
        send(unheard.get(id));
    }

    private synchronized void send(@Nullable String text) {
        WebSocket open = socket;
        if (open != null && text != null) {
            // The JDK's socket takes one at a time; what is refused is said again with the next connection.
            last = last.exceptionally(failure -> null).thenCompose(done -> open.sendText(text, true));
        }
    }

    private synchronized void opened(WebSocket open) {
        socket = open;
        last = CompletableFuture.completedFuture(null);
        heardAt = System.nanoTime();
        unheard.values().forEach(this::send);
        watch(open);
    }

    private void watch(WebSocket open) {
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(() -> {
            boolean silent;
            synchronized (this) {
                if (socket != open) {
                    return;
                }
                silent = System.nanoTime() - heardAt > TimeUnit.MILLISECONDS.toNanos(LONGEST_SILENCE_MILLIS);
            }
            if (silent) {
                open.abort();
                fell(open);
            } else {
                watch(open);
            }
        });
    }

    private synchronized void fell(WebSocket which) {
        if (socket == which) {
            socket = null;
            soon.execute(this::connect);
        }
    }

    private synchronized void heard(WebSocket which, JsonNode message) {
        if (socket != which) {
            return; // of a connection that was given up; it comes again
        }
        heardAt = System.nanoTime();
        String type = message.path("type").asString("");
        String event = text(message, "event");
        String id = message.path("id").asString("");
        long seq = TestSocket.seq(message);
        if (seq > 0 && (!event.equals("welcome") || lastSeq == 0)) {
            lastSeq = seq;
        }
        resyncs += event.equals("resync") ? 1 : 0;
        if (type.equals("heart_beat")) {
            send("{\"type\":\"heart_beat\",\"id\":\"" + id + "\"}");
        } else if (type.equals("chat_message")) {
            history.add(seq + " " + id + " " + text(message, "text"));
            unheard.remove(id);
        } else if (type.equals("error")) {
            soon.execute(() -> again(id));
        }
    }

    private synchronized void again(String id) {
        send(unheard.get(id));
    }

    /** Every word it heard, with its number, in the order it came. */
    synchronized List<String> history() {
        return List.copyOf(history);
    }

    /** Whether it has been let in once: what was said before is not for it. */
    synchronized boolean welcomed() {
        return lastSeq > 0;
    }

    synchronized boolean allHeardBack() {
        return unheard.isEmpty();
    }

    synchronized int resyncs() {
        return resyncs;
    }

    @Override
    public synchronized void close() {
        closed = true;
        WebSocket open = socket;
        socket = null;
        if (open != null) {
            open.abort();
        }
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder whole = new StringBuilder();

        @Override
        public void onOpen(WebSocket webSocket) {
            opened(webSocket);
            webSocket.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean complete) {
            whole.append(data);
            if (complete) {
                heard(webSocket, JSON.readTree(whole.toString()));
                whole.setLength(0);
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
