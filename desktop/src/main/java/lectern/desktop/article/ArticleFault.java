package lectern.desktop.article;

import java.util.ArrayList;
import java.util.List;
import lectern.desktop.text.Messages;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceExtensions.Word;
import org.jspecify.annotations.Nullable;

/**
 * Why an article can't be saved. The rules are those of the server (002), which has the last word.
 *
 * @param lineId the line that it is about; null for the article
 * @param values for the text {@code article.fault.…}
 */
public record ArticleFault(Kind kind, @Nullable String lineId, List<?> values) {
    private static final int MOST_TITLE = 200;
    private static final int MOST_DESCRIPTION = 2000;
    private static final int MOST_SOURCE = 50;
    private static final int MOST_TAGS = 20;
    private static final int MOST_TAG = 50;
    private static final int MOST_CATEGORY = 100;
    private static final int MOST_CONTENT = 5000;
    private static final int MOST_PHONETIC = 2000;

    /** What is wrong. */
    public enum Kind {
        NO_TITLE,
        TITLE_TOO_LONG,
        DESCRIPTION_TOO_LONG,
        SOURCE_TOO_LONG,
        CATEGORY_TOO_LONG,
        TOO_MANY_TAGS,
        TAG_TOO_LONG,
        TOO_MANY_LINES,
        NO_CONTENT,
        LINE_TOO_LONG,
        NO_WORD,
        /** In the server's own words. */
        SAID
    }

    static ArticleFault said(String message) {
        return new ArticleFault(Kind.SAID, null, List.of(message));
    }

    /** All that is wrong with an article; empty lines and words are passed over, as they are not saved. */
    static List<ArticleFault> in(ArticleText text) {
        List<ArticleFault> faults = new ArrayList<>();
        Heading heading = text.heading();
        add(faults, heading.title().isBlank(), Kind.NO_TITLE, 0);
        add(faults, heading.title().length() > MOST_TITLE, Kind.TITLE_TOO_LONG, MOST_TITLE);
        add(faults, heading.description().length() > MOST_DESCRIPTION, Kind.DESCRIPTION_TOO_LONG, MOST_DESCRIPTION);
        add(faults, heading.sourceType().length() > MOST_SOURCE, Kind.SOURCE_TOO_LONG, MOST_SOURCE);
        add(faults, heading.category().length() > MOST_CATEGORY, Kind.CATEGORY_TOO_LONG, MOST_CATEGORY);
        add(faults, heading.tags().size() > MOST_TAGS, Kind.TOO_MANY_TAGS, MOST_TAGS);
        add(faults, heading.tags().stream().anyMatch(tag -> tag.length() > MOST_TAG), Kind.TAG_TOO_LONG, MOST_TAG);
        int most = ArticleDraft.MOST_SENTENCES;
        add(faults, text.tidied().lines().size() > most, Kind.TOO_MANY_LINES, most);
        for (int i = 0; i < text.lines().size(); i++) {
            Line line = text.lines().get(i);
            if (!line.isEmpty()) {
                line(faults, line.tidied(), i + 1);
            }
        }
        return faults;
    }

    private static void line(List<ArticleFault> faults, Line line, int number) {
        if (line.content().isBlank()) {
            faults.add(new ArticleFault(Kind.NO_CONTENT, line.id(), List.of(number)));
        }
        if (line.content().length() > MOST_CONTENT || line.translation().length() > MOST_CONTENT) {
            faults.add(new ArticleFault(Kind.LINE_TOO_LONG, line.id(), List.of(number, MOST_CONTENT)));
        } else if (line.phonetic().length() > MOST_PHONETIC) {
            faults.add(new ArticleFault(Kind.LINE_TOO_LONG, line.id(), List.of(number, MOST_PHONETIC)));
        }
        if (line.vocabulary().stream().map(Word::word).anyMatch(String::isBlank)) {
            faults.add(new ArticleFault(Kind.NO_WORD, line.id(), List.of(number)));
        }
    }

    private static void add(List<ArticleFault> faults, boolean wrong, Kind kind, int bound) {
        if (wrong) {
            faults.add(new ArticleFault(kind, null, bound == 0 ? List.of() : List.of(bound)));
        }
    }

    public String words(Messages messages) {
        return messages.get("article.fault." + kind, values.toArray());
    }
}
