package lectern.server.realtime;

import static lectern.server.realtime.TestSocket.text;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
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
public final class StubbornPage implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();

    private final HttpClient http;
    private final String name;
    private final URI target;
    private final Map<String, String> headers;
    private final Duration silence;
    private final List<JsonNode> numbered = new ArrayList<>();
    private final Map<String, String> unheard = new LinkedHashMap<>();
    private final Executor soon = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    private @Nullable Ears coming;
    private @Nullable WebSocket socket;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private long lastSeq;
    private long heardAt;
    private int resyncs;
    private int said;
    private boolean closed;

    /**
     * Comes at once.
     *
     * @param name of who it is, by which what it says is known
     * @param silence for how long it may hear nothing before it comes anew; at the door four times that
     */
    public StubbornPage(HttpClient http, String name, URI target, Map<String, String> headers, Duration silence) {
        this.http = http;
        this.name = name;
        this.target = target;
        this.headers = headers;
        this.silence = silence;
        connect();
    }

    private void connect() {
        String seen;
        Ears ears = new Ears();
        synchronized (this) {
            if (closed) {
                return;
            }
            coming = ears;
            seen = lastSeq == 0 ? "" : (target.getQuery() == null ? "?" : "&") + "lastSeq=" + lastSeq;
        }
        WebSocket.Builder builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        builder.buildAsync(URI.create(target + seen), ears)
                .orTimeout(4 * silence.toMillis(), TimeUnit.MILLISECONDS)
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

    private synchronized void opened(Ears ears, WebSocket open) {
        if (coming != ears || closed) {
            open.abort(); // it was given up before it opened, and would hear again what another has heard
            return;
        }
        socket = open;
        last = CompletableFuture.completedFuture(null);
        heardAt = System.nanoTime();
        unheard.values().forEach(this::send);
        watch(open);
    }

    private void watch(WebSocket open) {
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(() -> {
            long quiet;
            synchronized (this) {
                if (socket != open) {
                    return;
                }
                quiet = System.nanoTime() - heardAt;
                if (quiet > silence.toNanos() / 2) {
                    send("{\"type\":\"heart_beat\"}");
                }
            }
            if (quiet > silence.toNanos()) {
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
        if (seq > 0) {
            numbered.add(message);
        }
        resyncs += event.equals("resync") ? 1 : 0;
        if (type.equals("heart_beat")) {
            send("{\"type\":\"heart_beat\",\"id\":\"" + id + "\"}");
        } else if (type.equals("chat_message")) {
            unheard.remove(id);
        } else if (type.equals("error")) {
            soon.execute(() -> again(id));
        }
    }

    private synchronized void again(String id) {
        send(unheard.get(id));
    }

    /** The messages of a type that it heard and that have a number, in the order they came. */
    public synchronized List<JsonNode> heard(String type) {
        return numbered.stream().filter(TestSocket.is(type)).toList();
    }

    /** Every word it heard, with its number, in the order it came. */
    List<String> history() {
        return heard("chat_message").stream()
                .map(message ->
                        TestSocket.seq(message) + " " + message.path("id").asString("") + " " + text(message, "text"))
                .toList();
    }

    /** Whether it has been let in once: what was said before is not for it. */
    public synchronized boolean welcomed() {
        return lastSeq > 0;
    }

    synchronized boolean allHeardBack() {
        return unheard.isEmpty();
    }

    /** How often it was told to fetch everything anew. */
    public synchronized int resyncs() {
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
            opened(this, webSocket);
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
