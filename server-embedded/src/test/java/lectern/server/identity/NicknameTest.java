package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {

    @ParameterizedTest
    @CsvSource({
        "Anna, anna",
        "'  Anna   B ', anna b",
        "'Anna\u00A0B', anna b",
        "'\uFF21nna', anna",
        "'An\u200Bna', anna",
        "'An\u200Dna', anna",
        "'A\u0301nna', \u00E1nna",
        "'\u674E\u56DB', \u674E\u56DB",
        "'O''Brien', o'brien",
        "'\u0645\u0631\u064A\u0645', \u0645\u0631\u064A\u0645"
    })
    void spellingsOfOneNameHaveOneKey(String typed, String key) {
        assertThat(Nickname.of("nickname", typed).key()).isEqualTo(key);
        assertThat(Nickname.key(typed)).isEqualTo(key);
    }

    @Test
    void namesThatPeopleTellApartStayApart() {
        assertThat(Nickname.key("Anna B")).isNotEqualTo(Nickname.key("AnnaB"));
        assertThat(Nickname.key("\u0915\u093F")).isNotEqualTo(Nickname.key("\u0915"));
    }

    @Test
    void isShownAsItWasTypedButTidy() {
        assertThat(Nickname.of("nickname", "  Mary   Ann ").shown()).isEqualTo("Mary Ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200B",
                "\u3164",
                "\u2800",
                "a\u0000",
                "a\nb",
                "a\u202Eb",
                "\u2066a",
                "a\uD800",
                "a\u2028b"
            })
    void refusesWhatCannotBeSeenOrTurnsTextAround(String typed) {
        assertThatThrownBy(() -> Nickname.of("nickname", typed)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
            assertThat(e.details())
                    .singleElement()
                    .satisfies(d -> assertThat(d.field()).isEqualTo("nickname"));
        });
    }

    @Test
    void countsFortyCharactersAfterComposition() {
        assertThat(Nickname.of("nickname", "x".repeat(40)).shown()).hasSize(40);
        assertThatThrownBy(() -> Nickname.of("nickname", "x".repeat(41))).isInstanceOf(DomainException.class);
        // One character on the keyboard, eighteen after composition.
        assertThatThrownBy(() -> Nickname.of("nickname", "\uFDFA".repeat(3))).isInstanceOf(DomainException.class);
    }
}
