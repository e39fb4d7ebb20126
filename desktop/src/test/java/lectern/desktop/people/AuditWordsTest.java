package lectern.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.audit.AuditTerms;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
    private final Messages messages = new Messages(Language.ENGLISH);

    /** The server records no other words: it refuses them. */
    @Test
    void allThatTheServerRecordsHasWords() {
        List<String> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            Messages spoken = new Messages(language);
            AuditTerms.ACTIONS.stream().map(AuditWords::actionKey).forEach(key -> note(key, spoken, missing));
            AuditTerms.KINDS.stream().map(AuditWords::kindKey).forEach(key -> note(key, spoken, missing));
        }
        assertThat(missing).isEmpty();
    }

    private static void note(String key, Messages spoken, List<String> missing) {
        if (spoken.get(key).equals(key)) {
            missing.add(spoken.language() + " " + key);
        }
    }

    @Test
    void whatNobodyKnowsWordsForStandsAsItIs() {
        assertThat(AuditWords.action("juggle", messages)).isEqualTo("juggle");
        assertThat(AuditWords.field("deep.unheardOf", messages)).isEqualTo("deep.unheardOf");
        assertThat(AuditWords.field("deep.nickname", messages)).isEqualTo("Name");
        assertThat(AuditWords.deed("make card student", messages)).isEqualTo("Card made: Student");
    }

    @Test
    void onlyWhatDiffersIsAChange() {
        Map<String, Object> before =
                Map.of("name", "旧", "version", 1, "config", Map.of("isPublic", true), "tags", List.of("a"));
        Map<String, Object> after =
                Map.of("name", "新", "version", 2, "config", Map.of("isPublic", true), "tags", List.of("a", "b"));
        assertThat(AuditChange.of(before, after))
                .containsExactlyInAnyOrder(new AuditChange("name", "旧", "新"), new AuditChange("tags", "a", "a, b"));
    }

    @Test
    void whatWasMadeIsToldWhole() {
        assertThat(AuditChange.of(null, Map.of("lines", List.of(Map.of("text", "x")))))
                .containsExactly(new AuditChange("lines.1.text", null, "x"));
        assertThat(AuditChange.of("", "***12")).containsExactly(new AuditChange("", null, "***12"));
        assertThat(AuditChange.of(null, null)).isEmpty();
    }

    @Test
    void valuesAreReadable() {
        assertThat(AuditWords.value("status", "suspended", messages)).isEqualTo("Suspended");
        assertThat(AuditWords.value("role", "super_admin", messages)).isEqualTo("Super administrator");
        assertThat(AuditWords.value("status", "draft", messages)).isEqualTo("draft");
        assertThat(AuditWords.value(true, messages)).isEqualTo("yes");
        assertThat(AuditWords.value(null, messages)).isEqualTo("nothing");
        assertThat(AuditWords.value("2026-03-04T05:06:07Z", messages))
                .contains("2026")
                .doesNotContain("T05");

        assertThat(AuditWords.value("x".repeat(1000), messages)).hasSizeLessThan(500);
    }
}
