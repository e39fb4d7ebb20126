package lectern.server.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.article.ArticleDraft;
import lectern.model.article.ArticleImport;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Takes the articles of a file in, some at a time; after the first finding it only gathers findings. */
final class ArticleIntake {
    private static final int LISTED = 1_000;
    private static final int SENTENCES_A_STEP = 2_000;

    private final Tx tx;
    private final StoredJson json;
    private final @Nullable UUID by;
    private final Instant now;
    private final List<ErrorDetail> details = new ArrayList<>();
    private final List<String> tagsMade = new ArrayList<>();
    private final List<NewArticle> waiting = new ArrayList<>();
    private int sentencesWaiting;
    private long created;
    private long sentencesCreated;
    private long found;

    ArticleIntake(Tx tx, StoredJson json, @Nullable UUID by, Instant now) {
        this.tx = tx;
        this.json = json;
        this.by = by;
        this.now = now;
    }

    /** Notes what is wrong with the file; all is counted, not all is listed. */
    void find(List<ErrorDetail> more) {
        found += more.size();
        more.stream().limit(LISTED - (long) details.size()).forEach(details::add);
    }

    /** Takes an article that the rules have nothing against. */
    void add(ArticleDraft draft) {
        if (found > 0) {
            return;
        }
        NewArticle article = NewArticle.of(draft, json, by, now);
        waiting.add(article);
        sentencesWaiting += article.sentences().size() + 1;
        created++;
        sentencesCreated += article.sentences().size();
        if (sentencesWaiting > SENTENCES_A_STEP) {
            flush();
        }
    }

    private void flush() {
        tagsMade.addAll(ArticleWriter.insert(tx, waiting, json));
        waiting.clear();
        sentencesWaiting = 0;
    }

    /**
     * What came of it.
     *
     * @throws DomainException VALIDATION_FAILED with all that was found
     */
    ArticleImport.Report finish(String encoding, String delimiter) {
        if (found > 0) {
            ErrorDetail first = details.getFirst();
            String row = first.row() == null ? "" : "Row " + first.row() + ", ";
            String more = found == 1 ? "" : " (and " + (found - 1) + " more)";
            throw new DomainException(
                    ErrorCode.VALIDATION_FAILED,
                    row + first.field() + ": " + first.message() + more + ". Nothing was imported.",
                    details);
        }
        flush();
        return new ArticleImport.Report(created, sentencesCreated, List.copyOf(tagsMade), encoding, delimiter);
    }
}
