package lectern.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.platform.Health;
import lectern.model.play.AnswerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private final JsonMapper strict = Json.strict();
    private final JsonMapper lenient = Json.lenient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"a\",\"password\":\"b\",\"role\":\"admin\"}",
                "{\"username\":\"a\",\"password\":7}",
                "{\"username\":\"a\",\"password\":true}",
                "{\"username\":\"a\",\"password\":\"b\"} {}",
                "{\"username\":\"a\",",
                "[]"
            })
    void theStrictMapperRefusesWhatARequestMayNotBe(String json) {
        assertThatThrownBy(() -> strict.readValue(json, LoginRequest.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void theStrictMapperRefusesANumberWrittenAsText() {
        String json = "{\"challengeId\":\"c\",\"questionId\":\"q\",\"selectedOptionId\":\"a\",\"timeMs\":\"12\"}";
        assertThatThrownBy(() -> strict.readValue(json, AnswerRequest.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void theLenientMapperReadsWhatANewerServerSays() {
        Health health = lenient.readValue(
                "{\"status\":\"ok\",\"timestamp\":\"2026-05-05T12:00:00Z\",\"version\":\"9\",\"storage\":\"h2\",\"moon\":1}",
                Health.class);
        assertThat(health.timestamp()).isEqualTo(Instant.parse("2026-05-05T12:00:00Z"));
    }

    @Test
    void timesAreIso8601AndRolesHaveTheirWireNames() {
        Health health = new Health("ok", Instant.parse("2026-05-05T12:00:00Z"), "1", "h2");
        assertThat(strict.writeValueAsString(health)).contains("\"timestamp\":\"2026-05-05T12:00:00Z\"");
        assertThat(strict.writeValueAsString(Role.SUPER_ADMIN)).isEqualTo("\"super_admin\"");
        assertThat(strict.readValue("\"instructor\"", Role.class)).isEqualTo(Role.TEACHER);
    }

    @Test
    void anEnvelopeAlwaysHasItsThreeFields() {
        assertThat(strict.writeValueAsString(Envelope.of(null)))
                .isEqualTo("{\"success\":true,\"data\":null,\"error\":null}");
    }
}
