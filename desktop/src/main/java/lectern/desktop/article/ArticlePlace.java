package lectern.desktop.article;

import lectern.desktop.page.Place;
import org.jspecify.annotations.Nullable;

/**
 * The editor of one article.
 *
 * @param articleId null for a new one
 */
public record ArticlePlace(@Nullable String articleId) implements Place {
    @Override
    public String room() {
        return "article";
    }
}
