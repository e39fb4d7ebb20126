package lectern.server.article;

import java.util.Objects;
import lectern.model.article.ArticleDraft;

/**
 * An article of a file that the rules have nothing against.
 *
 * @param row where it begins, as {@link lectern.server.importing.Item#row}
 */
record ReadArticle(long row, ArticleDraft draft) {

    /** By this articles are taken for the same. */
    record Key(String title, String sourceType) {}

    Key key() {
        return new Key(
                draft.title().strip(),
                Objects.requireNonNullElse(NewArticle.text(draft.sourceType()), ArticleDraft.LOCAL));
    }
}
