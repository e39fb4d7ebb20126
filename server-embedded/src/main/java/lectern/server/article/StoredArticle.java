package lectern.server.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lectern.server.storage.Tx;

/**
 * An article as it is kept, whole.
 *
 * @param tags names
 * @param sentences in their order
 */
record StoredArticle(ArticleRow row, List<String> tags, List<SentenceRow> sentences) {

    static StoredArticle read(Tx tx, ArticleRow row) {
        List<String> tags = tx.dao(TagDao.class).ofArticles(List.of(row.id())).stream()
                .map(TagDao.Attached::name)
                .toList();
        return new StoredArticle(row, tags, tx.dao(SentenceDao.class).ofArticle(row.id()));
    }

    /** Whether a file says just this. Whether it is published counts only where the file says so. */
    boolean alike(NewArticle file, boolean saysPublished, StoredJson json) {
        ArticleRow said = file.row();
        return heading(row).equals(heading(said))
                && (!saysPublished || row.isPublished() == said.isPublished())
                && Objects.equals(json.other(row.metadata()), json.other(said.metadata()))
                && keys(tags).equals(keys(file.tags()))
                && alike(file.sentences(), json);
    }

    private boolean alike(List<SentenceRow> said, StoredJson json) {
        if (said.size() != sentences.size()) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            if (!alike(sentences.get(i), said.get(i), json)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two sentences are the same, wherever they stand. */
    static boolean alike(SentenceRow one, SentenceRow other, StoredJson json) {
        return one.content().equals(other.content())
                && one.isActive() == other.isActive()
                && (Objects.equals(one.extensions(), other.extensions())
                        || json.extensions(one.extensions()).equals(json.extensions(other.extensions())));
    }

    /** All of an article that is one text or number. */
    private static List<Object> heading(ArticleRow row) {
        return List.of(
                row.title(),
                row.sourceType(),
                Objects.requireNonNullElse(row.description(), ""),
                Objects.requireNonNullElse(row.sourceUrl(), ""),
                Objects.requireNonNullElse(row.coverImage(), ""),
                Objects.requireNonNullElse(row.difficulty(), 0),
                Objects.requireNonNullElse(row.category(), ""));
    }

    private static List<String> keys(List<String> names) {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.add(TagNames.key(name)));
        return List.copyOf(keys);
    }
}
