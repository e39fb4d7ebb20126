package lectern.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {
    private final Person person = new Person(UUID.randomUUID(), Set.of("Anna Lin", "安娜", " ", "anna@x"));

    @Test
    void isToldByATextThatHoldsANameInAnyCase() {
        assertThat(person.isToldBy("by ANNA LIN, 7b")).isTrue();
        assertThat(person.isToldBy("我是安娜。")).isTrue();
        assertThat(person.isToldBy("Bo Lin")).isFalse();
        assertThat(person.isToldBy("")).isFalse();
    }

    @Test
    void namesStayOutOfLogs() {
        assertThat(person.toString())
                .doesNotContainIgnoringCase("anna")
                .contains(person.id().toString());
    }
}
