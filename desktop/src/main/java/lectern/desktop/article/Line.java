package lectern.desktop.article;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
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
        return with(edit -> edit.translation = orNull(text));
    }

    public Line withPhonetic(String text) {
        return with(edit -> edit.phonetic = orNull(text));
    }

    /** With the address of its sound. */
    public Line withAudioUrl(String address) {
        return with(edit -> edit.audioUrl = orNull(address));
    }

    public Line withGrammarPoint(String text) {
        return withAnalysis(orNull(text), orNull(structure()), notes());
    }

    public Line withStructure(String text) {
        return withAnalysis(orNull(grammarPoint()), orNull(text), notes());
    }

    public Line withNotes(List<String> notes) {
        return withAnalysis(orNull(grammarPoint()), orNull(structure()), notes);
    }

    private Line withAnalysis(@Nullable String grammarPoint, @Nullable String structure, List<String> notes) {
        boolean none = grammarPoint == null && structure == null && notes.isEmpty();
        return with(edit -> edit.analysis = none ? null : new Analysis(grammarPoint, structure, orNull(notes)));
    }

    public Line withTags(List<String> tags) {
        return with(edit -> edit.tags = orNull(tags));
    }

    /**
     * @param difficulty 1 to 5, or null for the article's
     */
    public Line withDifficulty(@Nullable Integer difficulty) {
        return with(edit -> edit.difficulty = difficulty);
    }

    public Line withVocabulary(List<Word> words) {
        return with(edit -> edit.vocabulary = orNull(words));
    }

    private Line with(Consumer<ExtensionsEdit> change) {
        ExtensionsEdit edit = new ExtensionsEdit(extensions);
        change.accept(edit);
        return new Line(id, content, edit.done(), isActive);
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

    public String audioUrl() {
        return orEmpty(extensions.audioUrl());
    }

    public String grammarPoint() {
        Analysis analysis = extensions.analysis();
        return analysis == null ? "" : orEmpty(analysis.grammarPoint());
    }

    public String structure() {
        Analysis analysis = extensions.analysis();
        return analysis == null ? "" : orEmpty(analysis.structure());
    }

    public List<String> notes() {
        Analysis analysis = extensions.analysis();
        List<String> notes = analysis == null ? null : analysis.notes();
        return notes == null ? List.of() : notes;
    }

    public List<String> tags() {
        List<String> tags = extensions.tags();
        return tags == null ? List.of() : tags;
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

    private static <T> @Nullable List<T> orNull(List<T> some) {
        return some.isEmpty() ? null : List.copyOf(some);
    }
}
