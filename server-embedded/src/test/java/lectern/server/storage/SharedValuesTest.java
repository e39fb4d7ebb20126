package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.h2.value.Value;
import org.junit.jupiter.api.Test;

class SharedValuesTest {
    private final SharedValues values = new SharedValues();

    @Test
    void equalParametersAreOneObject() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.parse("2026-03-02T15:00:00.123456Z");
        assertThat(values.of("dra".concat("ft"))).isSameAs(values.of("draft")).isInstanceOf(Value.class);
        assertThat(values.of(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits())))
                .isSameAs(values.of(id));
        assertThat(values.of(now)).isSameAs(values.of(Instant.parse("2026-03-02T15:00:00.123456Z")));
        assertThat(values.of("published")).isNotSameAs(values.of("draft"));
        assertThat(values.of(null)).isNull();
    }

    @Test
    void manyThatDifferAreForgottenAndStillRight() {
        Object first = values.of("0");
        for (int i = 0; i < 2_500; i++) {
            assertThat(values.of("" + i)).hasToString("'" + i + "'");
        }
        assertThat(values.of("0")).isEqualTo(first);
    }
}
