package lectern.server.realtime;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import lectern.model.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket as any program would open it, which keeps all that it hears. */
public final class TestSocket implements AutoCloseable {
    private static final JsonMapper JSON = Json.lenient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile int closeCode;

    private TestSocket(HttpClient http, URI target, Map<String, String> headers) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(target, new Ears()).join();
    }

    /**
     * Opens one.
     *
     * @throws java.util.concurrent.CompletionException around a WebSocketHandshakeException, where it is refused
     */
    public static TestSocket open(HttpClient http, URI target, Map<String, String> headers) {
        return new TestSocket(http, target, headers);
    }

    /** All messages so far. */
    public List<JsonNode> heard() {
        return heard;
    }

    /** Those of a type, so far. */
    public List<JsonNode> heard(String type) {
        return heard.stream().filter(is(type)).toList();
    }

    /** Those that the channel gave a number, so far; of the others some overtake what waits. */
    public List<JsonNode> numbered() {
        return heard.stream().filter(message -> seq(message) > 0).toList();
    }

    /** The first message that fits, which may be yet to come. */
    public JsonNode first(Predicate<JsonNode> fits) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> heard.stream().anyMatch(fits));
        return heard.stream().filter(fits).findFirst().orElseThrow();
    }

    public JsonNode first(String type) {
        return first(is(type));
    }

    public JsonNode firstEvent(String event) {
        return first(message -> text(message, "event").equals(event));
    }

    public static Predicate<JsonNode> is(String type) {
        return message -> message.path("type").asString("").equals(type);
    }

    /** A text of the payload. */
    public static String text(JsonNode message, String field) {
        return message.path("payload").path(field).asString("");
    }

    public static long seq(JsonNode message) {
        return message.path("seq").asLong(0);
    }

    public void say(String text) {
        socket.sendText(text, true).join();
    }

    /** Says it in two pieces. */
    public void sayInPieces(String text) {
        int half = text.length() / 2;
        socket.sendText(text.substring(0, half), false).join();
        socket.sendText(text.substring(half), true).join();
    }

    public void say(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The code that the server closed with, once it has. */
    public int closeCode() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> closeCode != 0);
        return closeCode;
    }

    public boolean open() {
        return closeCode == 0;
    }

    /** Falls away without a goodbye. */
    public void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closeCode = statusCode;
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closeCode = 1006;
        }
    }
}
