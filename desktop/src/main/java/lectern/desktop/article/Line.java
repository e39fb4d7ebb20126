package lectern.desktop.article;

import java.util.List;
import java.util.UUID;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Word;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as it stands in the editor.
 *
 * @param id the sentence's, or one of the editor's own until it is saved
 * @param isActive false hides it from students
 */
public record Line(String id, String content, SentenceExtensions extensions, boolean isActive) {

    static Line of(Sentence sentence) {
        return new Line(sentence.id(), sentence.content(), sentence.extensions(), sentence.isActive());
    }

    /** One that is not saved yet. */
    static Line fresh(String content, String translation) {
        return new Line(UUID.randomUUID().toString(), content, SentenceExtensions.of(orNull(translation), null), true);
    }

    public Line withContent(String text) {
        return new Line(id, text, extensions, isActive);
    }

    public Line withTranslation(String text) {
        return with(extensions.phonetic(), orNull(text), extensions.vocabulary(), extensions.difficulty());
    }

    public Line withPhonetic(String text) {
        return with(orNull(text), extensions.translation(), extensions.vocabulary(), extensions.difficulty());
    }

    /**
     * @param difficulty 1 to 5, or null for the article's
     */
    public Line withDifficulty(@Nullable Integer difficulty) {
        return with(extensions.phonetic(), extensions.translation(), extensions.vocabulary(), difficulty);
    }

    public Line withVocabulary(List<Word> words) {
        return with(
                extensions.phonetic(),
                extensions.translation(),
                words.isEmpty() ? null : List.copyOf(words),
                extensions.difficulty());
    }

    public Line withActive(boolean shown) {
        return new Line(id, content, extensions, shown);
    }

    Line withId(String other) {
        return new Line(other, content, extensions, isActive);
    }

    public String translation() {
        return orEmpty(extensions.translation());
    }

    public String phonetic() {
        return orEmpty(extensions.phonetic());
    }

    public List<Word> vocabulary() {
        List<Word> words = extensions.vocabulary();
        return words == null ? List.of() : words;
    }

    /** Whether nothing at all is written in it. */
    boolean isEmpty() {
        return content.isBlank() && tidied().extensions.equals(SentenceExtensions.NONE);
    }

    /** Without words that nobody has written. */
    Line tidied() {
        return withVocabulary(
                vocabulary().stream().filter(word -> !isEmpty(word)).toList());
    }

    SentenceDraft draft() {
        return new SentenceDraft(content, null, extensions, isActive);
    }

    private static boolean isEmpty(Word word) {
        return word.equals(new Word("", null, null, null, null));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Line with(
            @Nullable String phonetic,
            @Nullable String translation,
            @Nullable List<Word> vocabulary,
            @Nullable Integer difficulty) {
        SentenceExtensions changed = new SentenceExtensions(
                phonetic,
                translation,
                extensions.audioUrl(),
                extensions.analysis(),
                vocabulary,
                extensions.tags(),
                difficulty,
                extensions.other());
        return new Line(id, content, changed, isActive);
    }
}
