package lectern.desktop.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lectern.model.article.ArticleDetail;
import org.jspecify.annotations.Nullable;

/** An article as it stands in the editor. It never changes: each edit makes another, so that any can be taken back. */
public record ArticleText(Heading heading, List<Line> lines) {
    /** Of an article that is not there yet. */
    static final ArticleText BLANK = new ArticleText(Heading.BLANK, List.of());

    static ArticleText of(ArticleDetail article) {
        return new ArticleText(
                Heading.of(article), article.sentences().stream().map(Line::of).toList());
    }

    ArticleText heading(UnaryOperator<Heading> edit) {
        return new ArticleText(edit.apply(heading), lines);
    }

    ArticleText line(String id, UnaryOperator<Line> edit) {
        return new ArticleText(
                heading,
                lines.stream()
                        .map(line -> line.id().equals(id) ? edit.apply(line) : line)
                        .toList());
    }

    /**
     * With more lines.
     *
     * @param after the line that they follow; the last where it is null or gone
     */
    ArticleText insert(List<Line> added, @Nullable String after) {
        int at = after == null ? -1 : indexOf(after);
        List<Line> all = new ArrayList<>(lines);
        all.addAll(at < 0 ? all.size() : at + 1, added);
        return new ArticleText(heading, List.copyOf(all));
    }

    ArticleText remove(Set<String> ids) {
        return new ArticleText(
                heading, lines.stream().filter(line -> !ids.contains(line.id())).toList());
    }

    /** With these lines one place further up; those that are on top already stay. */
    ArticleText up(Set<String> ids) {
        List<Line> all = new ArrayList<>(lines);
        for (int i = 1; i < all.size(); i++) {
            if (ids.contains(all.get(i).id()) && !ids.contains(all.get(i - 1).id())) {
                Collections.swap(all, i, i - 1);
            }
        }
        return new ArticleText(heading, List.copyOf(all));
    }

    /** With these lines one place further down; those that are at the bottom already stay. */
    ArticleText down(Set<String> ids) {
        return new ArticleText(
                heading,
                new ArticleText(heading, lines.reversed()).up(ids).lines.reversed());
    }

    /** With other ids, where they are known. */
    ArticleText renamed(Map<String, String> ids) {
        return new ArticleText(
                heading,
                lines.stream()
                        .map(line -> line.withId(ids.getOrDefault(line.id(), line.id())))
                        .toList());
    }

    /** Without lines and words that nobody has written. */
    ArticleText tidied() {
        return new ArticleText(
                heading,
                lines.stream().filter(line -> !line.isEmpty()).map(Line::tidied).toList());
    }

    /** The place of a line, from 0; -1 where it is not there. */
    int indexOf(String id) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }
}
