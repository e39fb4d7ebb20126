package lectern.server.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.Sentence;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import org.jspecify.annotations.Nullable;

/** Articles for tests. */
final class Samples {
    private Samples() {}

    /** A draft that is not published. */
    static ArticleDraft draft(String title, String... sentences) {
        return draft(title, false, null, sentences);
    }

    static ArticleDraft published(String title, String... sentences) {
        return draft(title, true, null, sentences);
    }

    static ArticleDraft draft(String title, boolean published, @Nullable ArticleMetadata metadata, String... texts) {
        return new ArticleDraft(title, null, null, null, null, metadata, published, sentences(texts));
    }

    static List<SentenceDraft> sentences(String... texts) {
        return Arrays.stream(texts).map(SentenceDraft::of).toList();
    }

    static SentenceDraft withDifficulty(String content, int difficulty) {
        return SentenceDraft.of(content, new SentenceExtensions(null, null, null, null, null, null, difficulty, null));
    }

    /** So many texts: {@code s1}, {@code s2}, … */
    static String[] numbered(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            texts.add("s" + i);
        }
        return texts.toArray(String[]::new);
    }

    static List<String> contents(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::content).toList();
    }
}
