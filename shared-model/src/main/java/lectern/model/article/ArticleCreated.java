package lectern.model.article;

/** What making an article came to (002). */
public record ArticleCreated(String articleId, int sentencesCreated, Article article) {}
