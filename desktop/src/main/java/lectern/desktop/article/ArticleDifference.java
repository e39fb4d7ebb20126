package lectern.desktop.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that is not the same in two versions of an article.
 *
 * @param key of the text that names it
 * @param number of the sentence, from 1, in the version that has it; 0 where it is no sentence
 * @param mine blank where only the other version has it
 * @param theirs blank where only one's own version has it
 */
record ArticleDifference(String key, int number, String mine, String theirs) {
    private static final int BEGINNING = 24;

    /** All differences: first those of the article, then those of its sentences in their order, then the order itself. */
    static List<ArticleDifference> between(ArticleText mine, ArticleText theirs) {
        List<ArticleDifference> all = new ArrayList<>();
        heading((key, value) -> add(all, key, 0, value.apply(mine.heading()), value.apply(theirs.heading())));
        Map<String, Line> others = byId(theirs);
        for (int i = 0; i < mine.lines().size(); i++) {
            Line line = mine.lines().get(i);
            Line other = others.remove(line.id());
            add(all, "article.line.content", i + 1, words(line), other == null ? "" : words(other));
            add(all, "article.line.shown", i + 1, shown(line), shown(other == null ? line : other));
        }
        others.values()
                .forEach(line -> add(all, "article.line.content", theirs.indexOf(line.id()) + 1, "", words(line)));
        order(all, mine, theirs);
        return all;
    }

    private static void heading(BiConsumer<String, Function<Heading, String>> field) {
        field.accept("article.field.title", Heading::title);
        field.accept("article.field.description", Heading::description);
        field.accept("article.field.source", Heading::sourceType);
        field.accept("article.field.sourceUrl", Heading::sourceUrl);
        field.accept("article.field.coverImage", Heading::coverImage);
        field.accept("article.field.category", Heading::category);
        field.accept(
                "article.field.difficulty",
                heading -> heading.difficulty() == null ? "" : String.valueOf(heading.difficulty()));
        field.accept("article.field.tags", heading -> String.join(", ", heading.tags()));
    }

    private static void add(List<ArticleDifference> all, String key, int number, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            all.add(new ArticleDifference(key, number, mine, theirs));
        }
    }

    private static Map<String, Line> byId(ArticleText text) {
        Map<String, Line> lines = new LinkedHashMap<>();
        text.lines().forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    /** Everything that is written in a sentence, a line each. */
    private static String words(Line line) {
        List<String> parts = new ArrayList<>(List.of(line.content(), line.translation(), line.phonetic()));
        parts.add(line.audioUrl());
        parts.add(line.grammarPoint());
        parts.add(line.structure());
        parts.addAll(line.notes());
        parts.add(String.join(", ", line.tags()));
        line.vocabulary()
                .forEach(word -> parts.add(Stream.of(
                                word.word(),
                                Line.orEmpty(word.phonetic()),
                                Line.orEmpty(word.pos()),
                                Line.orEmpty(word.meaning()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "))));
        Integer difficulty = line.extensions().difficulty();
        parts.add(difficulty == null ? "" : "★ " + difficulty);
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String shown(Line line) {
        return line.isActive() ? "✓" : "✗";
    }

    /** Sentences of both versions that stand at another place among these. */
    private static void order(List<ArticleDifference> all, ArticleText mine, ArticleText theirs) {
        List<Line> ours = mine.lines().stream()
                .filter(line -> theirs.indexOf(line.id()) >= 0)
                .toList();
        List<Line> others = theirs.lines().stream()
                .filter(line -> mine.indexOf(line.id()) >= 0)
                .toList();
        List<String> moved = new ArrayList<>();
        List<String> movedThere = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).id().equals(others.get(i).id())) {
                moved.add(i + 1 + ". " + beginning(ours.get(i)));
                movedThere.add(i + 1 + ". " + beginning(others.get(i)));
            }
        }
        add(all, "article.conflict.order", 0, String.join("\n", moved), String.join("\n", movedThere));
    }

    private static String beginning(Line line) {
        String text = line.content();
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
