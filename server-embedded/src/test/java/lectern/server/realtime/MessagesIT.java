package lectern.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lectern.model.realtime.MessageType;
import lectern.model.realtime.RoomEvent;
import lectern.model.wire.Json;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What travels on the channels is told, by people's words and by the machine's. */
class MessagesIT {
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
            assertThat(sender(messages, MessageType.HEART_BEAT)).isEqualTo("member");
            assertThat(sender(messages, MessageType.CHAT_MESSAGE)).isEqualTo("member");
            assertThat(sender(messages, MessageType.PLAY_CONTROL)).isEqualTo("host");
            assertThat(sender(messages, MessageType.SESSION_UPDATE)).isEmpty();
        }
    }

    private static String sender(JsonNode messages, MessageType type) {
        return messages.valueStream()
                .filter(message -> message.path("type").asString().equals(type.wireName()))
                .findFirst()
                .orElseThrow()
                .path("sender")
                .asString("");
    }
}
