package lectern.server.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.article.Article;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.ArticleTag;
import lectern.model.article.PublishedArticle;
import lectern.model.article.PublishedSentence;
import lectern.model.article.Sentence;
import lectern.server.storage.Tx;

/** Rows as staff and students see them. */
final class ArticleReader {
    private final StoredJson json;

    ArticleReader(StoredJson json) {
        this.json = json;
    }

    /** Articles with their tags. */
    List<Article> articles(Tx tx, List<ArticleRow> rows) {
        Map<UUID, List<ArticleTag>> tags = tags(tx, rows);
        return rows.stream()
                .map(row -> article(row, tags.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** One article with its tags. */
    Article article(Tx tx, ArticleRow row) {
        return articles(tx, List.of(row)).getFirst();
    }

    private Article article(ArticleRow row, List<ArticleTag> tags) {
        return new Article(
                row.id().toString(),
                row.title(),
                row.description(),
                row.sourceUrl(),
                row.sourceType(),
                row.coverImage(),
                row.totalSentences(),
                metadata(row, tags),
                row.isPublished(),
                tags,
                row.version(),
                row.createdAt(),
                row.updatedAt(),
                row.deletedAt());
    }

    /** Articles as anyone sees them. */
    List<PublishedArticle> published(Tx tx, List<ArticleRow> rows) {
        Map<UUID, List<ArticleTag>> tags = tags(tx, rows);
        return rows.stream()
                .map(row -> published(row, tags.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private PublishedArticle published(ArticleRow row, List<ArticleTag> tags) {
        return new PublishedArticle(
                row.id().toString(),
                row.title(),
                row.description(),
                row.sourceUrl(),
                row.sourceType(),
                row.coverImage(),
                row.activeSentences(),
                metadata(row, tags),
                tags,
                row.createdAt(),
                row.updatedAt());
    }

    private ArticleMetadata metadata(ArticleRow row, List<ArticleTag> tags) {
        return new ArticleMetadata(
                row.difficulty(),
                tags.stream().map(ArticleTag::name).toList(),
                row.category(),
                json.other(row.metadata()));
    }

    private static Map<UUID, List<ArticleTag>> tags(Tx tx, List<ArticleRow> rows) {
        Map<UUID, List<ArticleTag>> tags = new HashMap<>();
        if (!rows.isEmpty()) {
            List<UUID> ids = rows.stream().map(ArticleRow::id).toList();
            for (TagDao.Attached tag : tx.dao(TagDao.class).ofArticles(ids)) {
                tags.computeIfAbsent(tag.articleId(), id -> new ArrayList<>())
                        .add(new ArticleTag(tag.tagId().toString(), tag.name(), tag.color()));
            }
        }
        return tags;
    }

    Sentence sentence(SentenceRow row) {
        return new Sentence(
                row.id().toString(),
                row.articleId().toString(),
                row.content(),
                row.sequenceOrder(),
                json.extensions(row.extensions()),
                row.isActive(),
                row.version(),
                row.createdAt(),
                row.updatedAt());
    }

    PublishedSentence published(SentenceRow row) {
        return new PublishedSentence(
                row.id().toString(),
                row.articleId().toString(),
                row.content(),
                row.sequenceOrder(),
                json.extensions(row.extensions()));
    }
}
