package lectern.desktop.article;

import java.util.List;
import java.util.UUID;
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
        SentenceExtensions e = extensions;
        return with(new SentenceExtensions(
                e.phonetic(),
                orNull(text),
                e.audioUrl(),
                e.analysis(),
                e.vocabulary(),
                e.tags(),
                e.difficulty(),
                e.other()));
    }

    public Line withPhonetic(String text) {
        SentenceExtensions e = extensions;
        return with(new SentenceExtensions(
                orNull(text),
                e.translation(),
                e.audioUrl(),
                e.analysis(),
                e.vocabulary(),
                e.tags(),
                e.difficulty(),
                e.other()));
    }

    /** With the address of its sound. */
    public Line withAudioUrl(String address) {
        SentenceExtensions e = extensions;
        return with(new SentenceExtensions(
                e.phonetic(),
                e.translation(),
                orNull(address),
                e.analysis(),
                e.vocabulary(),
                e.tags(),
                e.difficulty(),
                e.other()));
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
        SentenceExtensions e = extensions;
        return with(new SentenceExtensions(
                e.phonetic(),
                e.translation(),
                e.audioUrl(),
                none ? null : new Analysis(grammarPoint, structure, notes.isEmpty() ? null : List.copyOf(notes)),
                e.vocabulary(),
                e.tags(),
                e.difficulty(),
                e.other()));
    }

    public Line withTags(List<String> tags) {
        SentenceExtensions e = extensions;
        return with(new SentenceExtensions(
                e.phonetic(),
                e.translation(),
                e.audioUrl(),
                e.analysis(),
                e.vocabulary(),
                tags.isEmpty() ? null : List.copyOf(tags),
                e.difficulty(),
                e.other()));
    }

    /**
     * @param difficulty 1 to 5, or null for the article's
     */
    public Line withDifficulty(@Nullable Integer difficulty) {
        SentenceExtensions e = extensions;
        return with(new SentenceExtensions(
                e.phonetic(),
                e.translation(),
                e.audioUrl(),
                e.analysis(),
                e.vocabulary(),
                e.tags(),
                difficulty,
                e.other()));
    }

    public Line withVocabulary(List<Word> words) {
        SentenceExtensions e = extensions;
        return with(new SentenceExtensions(
                e.phonetic(),
                e.translation(),
                e.audioUrl(),
                e.analysis(),
                words.isEmpty() ? null : List.copyOf(words),
                e.tags(),
                e.difficulty(),
                e.other()));
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

    private Line with(SentenceExtensions changed) {
        return new Line(id, content, changed, isActive);
    }
}
