package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredJsonTest {
    private final StoredJson json = new StoredJson();

    private SentenceExtensions merged(SentenceExtensions current, Map<String, @Nullable Object> patch) {
        return json.merged("extensions", current, patch, SentenceExtensions.class);
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        SentenceExtensions before = new SentenceExtensions(
                "p", "t", null, new Analysis("g", "s", null), null, List.of("a"), 2, Map.of("note", "n"));
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("translation", "new");
        patch.put("phonetic", null);
        patch.put("analysis", Map.of("grammarPoint", "h"));
        patch.put("more", List.of(1, 2));
        SentenceExtensions after = merged(before, patch);
        assertThat(after.translation()).isEqualTo("new");
        assertThat(after.phonetic()).isNull();
        assertThat(after.analysis()).isEqualTo(new Analysis("h", "s", null));
        assertThat(after.tags()).containsExactly("a");
        assertThat(after.other()).containsEntry("note", "n").containsEntry("more", List.of(1, 2));
    }

    @Test
    void nullsTakeEverythingAway() {
        SentenceExtensions before = new SentenceExtensions("p", "t", "/a", null, null, null, 2, Map.of("note", "n"));
        Map<String, @Nullable Object> patch = new HashMap<>(SentenceExtensions.NONE.asPatch());
        patch.put("note", null);
        assertThat(merged(before, patch)).isEqualTo(SentenceExtensions.NONE);
        assertThat(json.write(SentenceExtensions.NONE)).isNull();
    }

    @Test
    void theNamesOfTheDocumentMeanOurs() {
        SentenceExtensions before = SentenceExtensions.of("t", null);
        assertThat(merged(before, Map.of("audio_url", "/a")).audioUrl()).isEqualTo("/a");
    }

    @Test
    void aWrongTypeIsNamed() {
        assertThatThrownBy(() -> merged(SentenceExtensions.NONE, Map.of("vocabulary", List.of(Map.of("word", 7)))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("extensions.vocabulary[0].word");
        assertThatThrownBy(() -> merged(SentenceExtensions.NONE, Map.of("difficulty", "3")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("extensions.difficulty");
    }

    @Test
    void whatIsStoredComesBack() {
        SentenceExtensions extensions =
                new SentenceExtensions("p", "译文 😀", "/a", null, null, null, 3, Map.of("k", Map.of("n", 1)));
        assertThat(json.extensions(json.write(extensions))).isEqualTo(extensions);
        assertThat(json.extensions(null)).isEqualTo(SentenceExtensions.NONE);
    }
}
