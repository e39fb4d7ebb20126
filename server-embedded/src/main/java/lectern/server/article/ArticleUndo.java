package lectern.server.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.importing.UndoReport;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.article.ArticleImages.Before;
import lectern.server.importing.FieldRows;
import lectern.server.importing.UndoRun;
import lectern.server.storage.Tx;

/**
 * Takes an import of articles back, all of it or nothing. Whatever changes an article or one of its sentences moves the
 * article's time of change, which therefore tells whether anything was changed since.
 */
final class ArticleUndo {
    private static final int NAMED = 10;

    private final Tx tx;
    private final UndoRun run;
    private final StoredJson json;
    private final ArticleDao articles;
    private final SentenceDao sentences;
    private final List<ErrorDetail> conflicts = new ArrayList<>(0);
    private long restored;

    ArticleUndo(Tx tx, UndoRun run, StoredJson json) {
        this.tx = tx;
        this.run = run;
        this.json = json;
        this.articles = tx.dao(ArticleDao.class);
        this.sentences = tx.dao(SentenceDao.class);
    }

    /** @throws DomainException CONFLICT that names what was changed since */
    UndoReport undo() {
        ArticleImages.articles(tx, run.importId(), this::hold);
        long removed = articles.deleteUnchanged(run.importId());
        articles.changedSince(run.importId(), NAMED).forEach(row -> conflict(row.id(), row.title()));
        refuse(run.created() - removed);
        ArticleImages.sentences(tx, run.importId(), this::restoreSentences);
        ArticleImages.articles(tx, run.importId(), this::restore);
        tx.dao(TagDao.class).deleteUnused(run.importId());
        Changed.note(tx, true);
        return new UndoReport(removed, restored, List.of(), List.of());
    }

    /** Holds an article that is to be restored, without the sentences that the import gave it. */
    private void hold(Before before) {
        UUID id = before.row().id();
        boolean untouched = articles.lock(id)
                .filter(row -> row.deletedAt() == null && row.updatedAt().equals(before.changedAt()))
                .isPresent();
        if (!untouched) {
            conflict(id, before.row().title());
            return;
        }
        Set<UUID> kept = new HashSet<>(before.sentences());
        List<UUID> added = sentences.idsOfArticle(id).stream()
                .filter(sentence -> !kept.contains(sentence))
                .toList();
        ArticleChange.delete(tx, added);
    }

    private void conflict(UUID id, String title) {
        if (conflicts.size() < NAMED) {
            String label = FieldRows.label(title);
            conflicts.add(new ErrorDetail(id.toString(), "was changed since the import: " + label, null, label));
        }
    }

    /** @param missing how many of the articles that the import made are there no more, or were changed */
    private void refuse(long missing) {
        if (!conflicts.isEmpty()) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    "Nothing was undone: somebody changed what this import made, for example \""
                            + conflicts.getFirst().value() + "\"",
                    conflicts);
        }
        if (missing > 0) {
            throw DomainException.conflict(
                    "Nothing was undone: " + missing + " of the articles that this import made are gone for good");
        }
    }

    private void restoreSentences(List<SentenceRow> rows) {
        Map<UUID, SentenceRow> now = new HashMap<>();
        sentences.byIds(rows.stream().map(SentenceRow::id).toList()).forEach(row -> now.put(row.id(), row));
        List<SentenceRow> changed = new ArrayList<>();
        List<SentenceRow> gone = new ArrayList<>();
        for (SentenceRow row : rows) {
            SentenceRow current = now.get(row.id());
            if (current == null) {
                gone.add(row);
            } else {
                changed.add(row.versioned(current.version() + 1));
            }
        }
        if (!changed.isEmpty()) {
            sentences.update(changed);
            SentenceMedia.noteAgain(tx, changed, json);
        }
        ArticleWriter.insertSentences(tx, gone, json);
    }

    /** The version rises all the same: nobody may take the article for the one that the import had made of it. */
    private void restore(Before before) {
        ArticleRow row = before.row();
        articles.update(row.versioned(row.version() + 2));
        SentenceService.number(tx, before.sentences());
        sentences.inherit(row.id(), row.difficulty());
        articles.recount(row.id(), row.updatedAt());
        TagNames.replace(tx, row.id(), before.tags(), run.now(), null);
        restored++;
    }
}
