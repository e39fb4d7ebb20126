package lectern.server.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import lectern.model.article.SentenceExtensions.Analysis;
import lectern.model.article.SentenceExtensions.Word;
import org.jspecify.annotations.Nullable;

/**
 * What an article and a sentence must be (002). The bounds are those of the annotations on the wire's records, written
 * out because imports and merged changes come past no annotation; a test holds the two together.
 */
final class ArticleRules {
    static final int MAX_CONTENT = 5000;
    private static final int MAX_TITLE = 200;
    private static final int MAX_METADATA = 16_000;
    private static final int MAX_EXTENSIONS = 64_000;

    private final StoredJson json;

    ArticleRules(StoredJson json) {
        this.json = json;
    }

    /**
     * Checks a new article.
     *
     * @param prefix what its fields stand in
     */
    void article(Checks checks, String prefix, ArticleDraft draft) {
        checks.in(prefix);
        heading(checks, draft);
        if (draft.sentences() != null) {
            checks.most("sentences", draft.sentences(), ArticleDraft.MOST_SENTENCES);
            sentences(checks, prefix, draft.sentences());
        }
    }

    /** Checks all of a new article but its sentences. */
    void heading(Checks checks, ArticleDraft draft) {
        checks.required("title", draft.title(), MAX_TITLE);
        checks.bounded("description", draft.description(), 2000);
        checks.address("sourceUrl", draft.sourceUrl(), false);
        checks.bounded("sourceType", draft.sourceType(), 50);
        checks.address("coverImage", draft.coverImage(), true);
        metadata(checks, draft.metadata());
    }

    /** Checks what is known of an article that is changed: the rows that come out of it. */
    void changed(Checks checks, ArticleRow row, ArticleMetadata metadata) {
        checks.required("title", row.title(), MAX_TITLE);
        checks.bounded("description", row.description(), 2000);
        checks.address("sourceUrl", row.sourceUrl(), false);
        checks.required("sourceType", row.sourceType(), 50);
        checks.address("coverImage", row.coverImage(), true);
        metadata(checks, metadata);
    }

    private void metadata(Checks checks, @Nullable ArticleMetadata metadata) {
        if (metadata == null) {
            return;
        }
        checks.difficulty("metadata.difficulty", metadata.difficulty());
        checks.texts("metadata.tags", metadata.tags(), 20, 50);
        checks.bounded("metadata.category", metadata.category(), 100);
        whole(checks, "metadata", json.other(metadata), MAX_METADATA);
    }

    /** Checks new sentences; their fields are named {@code sentences[i].…}. */
    void sentences(Checks checks, String prefix, List<SentenceDraft> sentences) {
        Set<Integer> orders = new HashSet<>();
        boolean ordered = Sequence.ordered(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            SentenceDraft sentence = sentences.get(i);
            checks.in(prefix + "sentences[" + i + "].");
            if (sentence == null) {
                checks.add("content", "must not be null: write a sentence", null);
                continue;
            }
            sentence(checks, sentence);
            Integer order = sentence.sequenceOrder();
            if (order != null && order < 0) {
                checks.add("sequenceOrder", "must be greater than or equal to 0", String.valueOf(order));
            }
            if (ordered && !orders.add(order)) {
                checks.add("sequenceOrder", "stands there twice: number each sentence once", String.valueOf(order));
            }
        }
        checks.in(prefix);
    }

    /** Checks one new sentence, but for its number. */
    void sentence(Checks checks, SentenceDraft sentence) {
        checks.required("content", sentence.content(), MAX_CONTENT);
        extensions(checks, sentence.extensions());
    }

    /** Checks what stands beside a sentence. */
    void extensions(Checks checks, @Nullable SentenceExtensions extensions) {
        if (extensions == null) {
            return;
        }
        checks.bounded("extensions.phonetic", extensions.phonetic(), 2000);
        checks.bounded("extensions.translation", extensions.translation(), 5000);
        checks.address("extensions.audioUrl", extensions.audioUrl(), true);
        analysis(checks, extensions.analysis());
        vocabulary(checks, extensions.vocabulary());
        checks.texts("extensions.tags", extensions.tags(), 20, 50);
        checks.difficulty("extensions.difficulty", extensions.difficulty());
        whole(checks, "extensions", json.write(extensions), MAX_EXTENSIONS);
    }

    private static void analysis(Checks checks, @Nullable Analysis analysis) {
        if (analysis != null) {
            checks.bounded("extensions.analysis.grammarPoint", analysis.grammarPoint(), 1000);
            checks.bounded("extensions.analysis.structure", analysis.structure(), 1000);
            checks.texts("extensions.analysis.notes", analysis.notes(), 50, 1000);
        }
    }

    private static void vocabulary(Checks checks, @Nullable List<Word> vocabulary) {
        if (vocabulary == null) {
            return;
        }
        checks.most("extensions.vocabulary", vocabulary, 100);
        for (int i = 0; i < vocabulary.size(); i++) {
            String field = "extensions.vocabulary[" + i + "]";
            Word word = vocabulary.get(i);
            if (word == null) {
                checks.add(field, "must not be null: write a word", null);
                continue;
            }
            checks.required(field + ".word", word.word(), 200);
            checks.bounded(field + ".phonetic", word.phonetic(), 200);
            checks.bounded(field + ".meaning", word.meaning(), 1000);
            checks.bounded(field + ".pos", word.pos(), 50);
            checks.texts(field + ".examples", word.examples(), 20, 1000);
        }
    }

    private static void whole(Checks checks, String field, @Nullable String text, int max) {
        if (text == null) {
            return;
        }
        if (text.length() > max) {
            checks.add(field, "has " + text.length() + " characters of JSON in all: at most " + max, null);
        }
        checks.storable(field, text);
    }
}
