package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void keepsWhatWasWrittenAndFoldsTheKey() {
        EmailAddress address = EmailAddress.of("email", " Ａnna.Lin@School.Example ");
        assertThat(address.shown()).isEqualTo("Ａnna.Lin@School.Example");
        assertThat(address.key()).isEqualTo("anna.lin@school.example");
        assertThat(EmailAddress.of("email", "anna@server").key()).isEqualTo("anna@server");
        assertThat(EmailAddress.of("email", "小红@学校.中国").key()).isEqualTo("小红@学校.中国");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@school",
                "anna@",
                "a@b@c",
                "a b@c",
                "a@b\r\nBcc: d@e",
                "a\u200b@b",
                "\u200b@b",
                "a@b\u0000"
            })
    void refusesWhatIsNone(String typed) {
        assertThatThrownBy(() -> EmailAddress.of("email", typed))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("email: ");
    }

    @Test
    void refusesWhatIsTooLongAlsoOnceFolded() {
        assertThat(EmailAddress.of("email", "a".repeat(252) + "@b").shown()).hasSize(254);
        assertThatThrownBy(() -> EmailAddress.of("email", "a".repeat(253) + "@b"))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> EmailAddress.of("email", "\ufdfa".repeat(100) + "@b"))
                .isInstanceOf(DomainException.class);
    }
}
