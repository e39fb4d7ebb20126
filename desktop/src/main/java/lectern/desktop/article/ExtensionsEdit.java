package lectern.desktop.article;

import java.util.List;
import java.util.Map;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.article.SentenceExtensions.Word;
import org.jspecify.annotations.Nullable;

/** What may stand beside a sentence while one part of it is changed. */
final class ExtensionsEdit {
    @Nullable
    String phonetic;

    @Nullable
    String translation;

    @Nullable
    String audioUrl;

    @Nullable
    Analysis analysis;

    @Nullable
    List<Word> vocabulary;

    @Nullable
    List<String> tags;

    @Nullable
    Integer difficulty;

    private final @Nullable Map<String, @Nullable Object> other;

    ExtensionsEdit(SentenceExtensions before) {
        phonetic = before.phonetic();
        translation = before.translation();
        audioUrl = before.audioUrl();
        analysis = before.analysis();
        vocabulary = before.vocabulary();
        tags = before.tags();
        difficulty = before.difficulty();
        other = before.other();
    }

    SentenceExtensions done() {
        return new SentenceExtensions(phonetic, translation, audioUrl, analysis, vocabulary, tags, difficulty, other);
    }
}
