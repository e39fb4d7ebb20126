package lectern.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lectern.model.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class AdminUpdateTest {

    private static AdminUpdate read(String value) {
        return Json.strict().readValue("{\"isActive\":" + value + "}", AdminUpdate.class);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "0,false", "true,true", "false,false"})
    void activeIsABooleanOrOneOfTwoNumbers(String written, boolean meant) {
        assertThat(read(written).isActive()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "1.0", "\"1\"", "\"true\"", "[]", "{}"})
    void anythingElseIsRefused(String written) {
        assertThatThrownBy(() -> read(written)).isInstanceOf(JacksonException.class);
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(Json.strict().readValue("{}", AdminUpdate.class)).isEqualTo(new AdminUpdate(null, null, null));
        assertThat(read("null").isActive()).isNull();
    }
}
