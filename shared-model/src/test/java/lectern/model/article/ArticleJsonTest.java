package lectern.model.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lectern.model.wire.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ArticleJsonTest {
    private final JsonMapper json = Json.strict();

    @Test
    void aSentenceIsATextOrAnObject() {
        ArticleDraft draft = json.readValue(
                "{\"title\":\"t\",\"sentences\":[\"one\",{\"content\":\"two\",\"sequenceOrder\":9}]}",
                ArticleDraft.class);
        assertThat(draft.sentences()).containsExactly(SentenceDraft.of("one"), new SentenceDraft("two", 9, null, null));
    }

    @Test
    void aSentenceIsNothingElse() {
        assertThatThrownBy(() -> json.readValue("{\"title\":\"t\",\"sentences\":[7]}", ArticleDraft.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(
                        () -> json.readValue("{\"title\":\"t\",\"sentences\":[{\"text\":\"x\"}]}", ArticleDraft.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void theNamesOfTheDocumentAreReadAsWellAsOurs() {
        String theirs = "{\"title\":\"t\",\"source_type\":\"book\",\"source_url\":\"https://a\",\"cover_image\":\"/c\","
                + "\"is_published\":true,\"sentences\":[{\"content\":\"c\",\"sequence_order\":1,\"extensions\":"
                + "{\"audio_url\":\"/a\",\"analysis\":{\"grammar_point\":\"g\"}},\"is_active\":false}]}";
        String ours = theirs.replace("source_type", "sourceType")
                .replace("source_url", "sourceUrl")
                .replace("cover_image", "coverImage")
                .replace("is_published", "isPublished")
                .replace("sequence_order", "sequenceOrder")
                .replace("audio_url", "audioUrl")
                .replace("grammar_point", "grammarPoint")
                .replace("is_active", "isActive");
        ArticleDraft draft = json.readValue(theirs, ArticleDraft.class);
        assertThat(draft).isEqualTo(json.readValue(ours, ArticleDraft.class));
        assertThat(draft.sourceType()).isEqualTo("book");
        assertThat(draft.isPublished()).isTrue();
    }

    @Test
    void unknownExtensionsComeBackAsTheyWent() {
        String text = "{\"translation\":\"t\",\"difficulty\":3,\"note\":\"moral\",\"deep\":{\"a\":[1,null,\"x\"]}}";
        SentenceExtensions extensions = json.readValue(text, SentenceExtensions.class);
        assertThat(extensions.translation()).isEqualTo("t");
        assertThat(extensions.other()).containsEntry("note", "moral");
        assertThat(json.readTree(json.writeValueAsString(extensions))).isEqualTo(json.readTree(text));
        ArticleMetadata metadata = json.readValue("{\"category\":\"c\",\"age\":7}", ArticleMetadata.class);
        assertThat(metadata.other()).containsEntry("age", 7);
        assertThat(json.writeValueAsString(metadata)).isEqualTo("{\"category\":\"c\",\"age\":7}");
    }

    @Test
    void noExtensionsAreAnEmptyObject() {
        assertThat(json.writeValueAsString(SentenceExtensions.NONE)).isEqualTo("{}");
        assertThat(json.readValue("{}", SentenceExtensions.class)).isEqualTo(SentenceExtensions.NONE);
    }

    @Test
    void aPatchTellsWhatIsTakenAwayFromWhatIsLeftAlone() {
        String patch = json.writeValueAsString(SentencePatch.extensions(SentenceExtensions.of("t", null)));
        assertThat(json.readTree(patch).path("extensions").path("phonetic").isNull())
                .isTrue();
        assertThat(json.readTree(patch).has("content")).isFalse();
        SentencePatch read = json.readValue("{\"extensions\":{\"difficulty\":null}}", SentencePatch.class);
        assertThat(read.extensions()).isNotNull().containsOnlyKeys("difficulty");
        assertThat(new ArticleMetadata(1, List.of("a"), null, Map.of("x", 1)).asPatch())
                .containsOnlyKeys("difficulty", "tags", "category", "x")
                .containsEntry("category", null);
    }

    @Test
    void aStrategyHasTheNameOfTheDocument() {
        assertThat(json.readValue(
                        "{\"sentences\":[\"a\"],\"strategy\":\"insert_at\",\"position\":2}", SentenceBatch.class))
                .isEqualTo(new SentenceBatch(List.of(SentenceDraft.of("a")), SentenceBatch.Strategy.INSERT_AT, 2));
    }
}
