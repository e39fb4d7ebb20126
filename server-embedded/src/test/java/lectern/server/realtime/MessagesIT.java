package lectern.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What travels on the channels is told, by people's words and by the machine's. */
class MessagesIT {
    /** Who may send what, and what it asks of their role; the server alone sends everything else. */
    private static final Map<String, String> SENT = Map.of(
            "heart_beat", "member ",
            "room_event", "member PLAY",
            "chat_message", "member PLAY",
            "custom_event", "member PLAY",
            "activity_progress", "member PLAY",
            "progress_sync", "member PLAY",
            "play_control", "host CLASSROOM_HOST");

    @Test
    void theDocumentNamesEveryTypeAndEvent() throws IOException {
        String text = Files.readString(Path.of("../docs/realtime.md"));
        assertThat(MessageType.values()).allSatisfy(type -> assertThat(text).contains("| " + type.wireName() + " |"));
        assertThat(RoomEvent.Kind.values())
                .allSatisfy(kind -> assertThat(text)
                        .contains(Json.strict().writeValueAsString(kind).replace("\"", "`")));
    }

    @Test
    void theApiDescribesEveryType() {
        try (TestServer server = TestServer.start(Engine.H2)) {
            JsonNode api = server.raw("GET", "/api/openapi.json", null, null).body();
            JsonNode messages = api.path("x-messages");
            assertThat(messages.valueStream()
                            .map(message -> message.path("type").asString()))
                    .containsExactlyElementsOf(Arrays.stream(MessageType.values())
                            .map(MessageType::wireName)
                            .toList());
            assertThat(messages.valueStream()).allSatisfy(message -> {
                String schema = message.path("payload").path("$ref").asString();
                assertThat(api.at(schema.substring(1)).isMissingNode())
                        .as(schema)
                        .isFalse();
            });
            assertThat(messages.valueStream()).allSatisfy(message -> {
                String type = message.path("type").asString();
                assertThat(message.path("sender").asString("") + " "
                                + message.path("permission").asString(""))
                        .as(type)
                        .isEqualTo(SENT.getOrDefault(type, " "));
            });
        }
    }
}
