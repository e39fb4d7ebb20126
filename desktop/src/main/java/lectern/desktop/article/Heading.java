package lectern.desktop.article;

import java.util.ArrayList;
import java.util.List;
import lectern.model.article.ArticleDetail;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import org.jspecify.annotations.Nullable;

/**
 * All of an article but its sentences, as it stands in the editor.
 *
 * @param difficulty 1 to 5
 * @param tags their names
 */
public record Heading(
        String title,
        String description,
        String sourceType,
        String sourceUrl,
        String coverImage,
        String category,
        @Nullable Integer difficulty,
        List<String> tags) {
    /** Of an article that is not there yet. */
    static final Heading BLANK = new Heading("", "", ArticleDraft.LOCAL, "", "", "", null, List.of());

    static Heading of(ArticleDetail article) {
        ArticleMetadata metadata = article.metadata();
        List<String> names = metadata.tags();
        return new Heading(
                article.title(),
                Line.orEmpty(article.description()),
                article.sourceType(),
                Line.orEmpty(article.sourceUrl()),
                Line.orEmpty(article.coverImage()),
                Line.orEmpty(metadata.category()),
                metadata.difficulty(),
                names == null ? List.of() : List.copyOf(names));
    }

    public Heading withTitle(String text) {
        return new Heading(text, description, sourceType, sourceUrl, coverImage, category, difficulty, tags);
    }

    public Heading withDescription(String text) {
        return new Heading(title, text, sourceType, sourceUrl, coverImage, category, difficulty, tags);
    }

    public Heading withSourceType(String text) {
        return new Heading(title, description, text, sourceUrl, coverImage, category, difficulty, tags);
    }

    /** With the address that the text was taken from. */
    public Heading withSourceUrl(String address) {
        return new Heading(title, description, sourceType, address, coverImage, category, difficulty, tags);
    }

    /** With the address of a picture. */
    public Heading withCoverImage(String address) {
        return new Heading(title, description, sourceType, sourceUrl, address, category, difficulty, tags);
    }

    public Heading withCategory(String text) {
        return new Heading(title, description, sourceType, sourceUrl, coverImage, text, difficulty, tags);
    }

    public Heading withDifficulty(@Nullable Integer level) {
        return new Heading(title, description, sourceType, sourceUrl, coverImage, category, level, tags);
    }

    /** With more tags; those that are there already, in any case, are passed over. */
    public Heading withTags(List<String> names) {
        List<String> all = new ArrayList<>(tags);
        for (String name : names) {
            String clean = name.strip();
            if (!clean.isEmpty() && all.stream().noneMatch(clean::equalsIgnoreCase)) {
                all.add(clean);
            }
        }
        return new Heading(
                title, description, sourceType, sourceUrl, coverImage, category, difficulty, List.copyOf(all));
    }

    public Heading withoutTag(String name) {
        return new Heading(
                title,
                description,
                sourceType,
                sourceUrl,
                coverImage,
                category,
                difficulty,
                tags.stream().filter(tag -> !tag.equals(name)).toList());
    }

    ArticleMetadata metadata() {
        return new ArticleMetadata(difficulty, tags, Line.orNull(category.strip()));
    }

    String sourceOrLocal() {
        return sourceType.isBlank() ? ArticleDraft.LOCAL : sourceType.strip();
    }
}
