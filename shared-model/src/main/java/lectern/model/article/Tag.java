package lectern.model.article;

/**
 * A tag (002).
 *
 * @param color {@code #RRGGBB}
 * @param articleCount articles that bear it, without those in the bin
 */
public record Tag(String id, String name, String color, long articleCount) {}
