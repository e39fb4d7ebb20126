package lectern.model.article;

/** A tag on an article (002); {@link Tag} says more. */
public record ArticleTag(String id, String name, String color) {}
