package lectern.server.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.SentenceDraft;
import lectern.model.article.SentenceExtensions;
import org.jspecify.annotations.Nullable;

/** All rows of an article to be made, but for its tags, which may be there already. */
record NewArticle(ArticleRow row, List<String> tags, List<SentenceRow> sentences) {

    /** The rows of a draft that the rules have nothing against. */
    static NewArticle of(ArticleDraft draft, StoredJson json, @Nullable UUID by, Instant now) {
        UUID id = Ids.next();
        ArticleMetadata metadata = Objects.requireNonNullElse(draft.metadata(), new ArticleMetadata(null, null, null));
        List<SentenceDraft> drafts = draft.sentences() == null ? List.of() : Sequence.of(draft.sentences());
        List<SentenceRow> sentences = sentences(id, 1, drafts, metadata.difficulty(), json, now);
        ArticleRow row = new ArticleRow(
                id,
                draft.title().strip(),
                text(draft.description()),
                text(draft.sourceUrl()),
                Objects.requireNonNullElse(text(draft.sourceType()), ArticleDraft.LOCAL),
                text(draft.coverImage()),
                metadata.difficulty(),
                text(metadata.category()),
                json.other(metadata),
                Boolean.TRUE.equals(draft.isPublished()),
                sentences.size(),
                (int) sentences.stream().filter(SentenceRow::isActive).count(),
                1,
                by,
                now,
                now,
                null);
        return new NewArticle(row, metadata.tags() == null ? List.of() : metadata.tags(), sentences);
    }

    /** Rows of new sentences, the first with this number. */
    static List<SentenceRow> sentences(
            UUID articleId,
            int first,
            List<SentenceDraft> drafts,
            @Nullable Integer articleDifficulty,
            StoredJson json,
            Instant now) {
        List<SentenceRow> rows = new ArrayList<>(drafts.size());
        for (SentenceDraft draft : drafts) {
            SentenceExtensions extensions = draft.extensions();
            Integer own = extensions == null ? null : extensions.difficulty();
            rows.add(new SentenceRow(
                    Ids.next(),
                    articleId,
                    first + rows.size(),
                    draft.content(),
                    json.write(extensions),
                    own,
                    own == null ? articleDifficulty : own,
                    !Boolean.FALSE.equals(draft.isActive()),
                    1,
                    now,
                    now));
        }
        return rows;
    }

    /** How many sentences of each difficulty there are. */
    List<DifficultyRow> difficulties() {
        List<DifficultyRow> rows = new ArrayList<>(1);
        for (int difficulty = 0; difficulty <= 5; difficulty++) {
            int total = 0;
            int active = 0;
            for (SentenceRow sentence : sentences) {
                if (Objects.requireNonNullElse(sentence.difficulty(), 0) == difficulty) {
                    total++;
                    active += sentence.isActive() ? 1 : 0;
                }
            }
            if (total > 0) {
                rows.add(new DifficultyRow(row.id(), difficulty, total, active));
            }
        }
        return rows;
    }

    /** Stripped, null where nothing is left. */
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
