package lectern.server.article;

import java.util.Locale;

/**
 * A column of a file with one row a sentence. Files may write the names in any case, with or without underscores.
 */
enum CsvColumn {
    /** Tells articles of one title apart: rows of the same article bear the same. */
    ARTICLE("article"),
    TITLE("title"),
    CONTENT("content"),
    TRANSLATION("translation"),
    PHONETIC("phonetic"),
    AUDIO_URL("audioUrl"),
    DIFFICULTY("difficulty"),
    SENTENCE_TAGS("sentenceTags"),
    GRAMMAR_POINT("grammarPoint"),
    STRUCTURE("structure"),
    NOTES("notes"),
    IS_ACTIVE("isActive"),
    /** As JSON, what of a sentence's extensions has no column of its own. */
    EXTENSIONS("extensions"),
    DESCRIPTION("description"),
    SOURCE_TYPE("sourceType"),
    SOURCE_URL("sourceUrl"),
    COVER_IMAGE("coverImage"),
    CATEGORY("category"),
    TAGS("tags"),
    ARTICLE_DIFFICULTY("articleDifficulty"),
    IS_PUBLISHED("isPublished"),
    /** As JSON, what of an article's metadata has no column of its own. */
    METADATA("metadata");

    private final String label;

    CsvColumn(String label) {
        this.label = label;
    }

    /** The name in the header. */
    String label() {
        return label;
    }

    /** Whether it tells of the article and may stand in its first row alone; the title aside. */
    boolean ofArticle() {
        return compareTo(DESCRIPTION) >= 0;
    }

    /** Whether it tells of the sentence. */
    boolean ofSentence() {
        return compareTo(CONTENT) >= 0 && !ofArticle();
    }

    /** Whether a header cell means this column. */
    boolean named(String header) {
        String plain = header.strip().replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.equals(label.toLowerCase(Locale.ROOT));
    }
}
