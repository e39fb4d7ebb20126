package lectern.model.article;

/** What went to the bin with an article (002). */
public record ArticleDeleted(int deletedSentencesCount) {}
