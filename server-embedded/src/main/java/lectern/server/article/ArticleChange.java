package lectern.server.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article what a file says. A sentence whose text is in the file stays the same sentence wherever it stands
 * there; of the others each that stays in number gets a new text, the rest come or go.
 */
final class ArticleChange {
    private static final int IDS = 500;

    private final StoredArticle before;
    private final NewArticle file;
    private final ImportOrigin origin;
    private final StoredJson json;
    /** By the place of each sentence of the file, null for those that are new. */
    private final List<@Nullable SentenceRow> former;

    ArticleChange(StoredArticle before, NewArticle file, ImportOrigin origin, StoredJson json) {
        this.before = before;
        this.file = file;
        this.origin = origin;
        this.json = json;
        this.former = former();
    }

    private List<@Nullable SentenceRow> former() {
        Map<String, Deque<SentenceRow>> byText = new HashMap<>();
        before.sentences()
                .forEach(sentence -> byText.computeIfAbsent(sentence.content(), text -> new ArrayDeque<>())
                        .add(sentence));
        List<@Nullable SentenceRow> found = new ArrayList<>(file.sentences().size());
        Set<UUID> taken = new HashSet<>();
        for (SentenceRow sentence : file.sentences()) {
            Deque<SentenceRow> same = byText.get(sentence.content());
            SentenceRow row = same == null ? null : same.poll();
            found.add(row);
            if (row != null) {
                taken.add(row.id());
            }
        }
        Iterator<SentenceRow> left = before.sentences().stream()
                .filter(sentence -> !taken.contains(sentence.id()))
                .iterator();
        for (int i = 0; i < found.size() && left.hasNext(); i++) {
            if (found.get(i) == null) {
                found.set(i, left.next());
            }
        }
        return found;
    }

    /**
     * Writes it and keeps how it was.
     *
     * @param saysPublished whether the file says if it is published; else that stays as it is
     * @throws DomainException CONFLICT where somebody changed the article in this moment
     */
    void write(Tx tx, boolean saysPublished) {
        ArticleRow held = tx.dao(ArticleDao.class)
                .lock(before.row().id())
                .filter(row -> row.equals(before.row()))
                .orElseThrow(() -> DomainException.conflict(
                        "Somebody else changed \"" + before.row().title() + "\" in the same moment: import again"));
        ArticleImages images = new ArticleImages(origin.importId());
        images.add(before, origin.now());
        sentences(tx, images);
        ArticleRow next = next(held, saysPublished);
        ArticleDao dao = tx.dao(ArticleDao.class);
        dao.update(next);
        dao.recount(next.id(), origin.now());
        TagNames.replace(tx, next.id(), file.tags(), origin.now(), origin.importId());
        images.keep(tx);
        Changed.note(tx, held.shown() || next.shown());
    }

    private ArticleRow next(ArticleRow held, boolean saysPublished) {
        ArticleRow said = file.row();
        return new ArticleRow(
                held.id(),
                said.title(),
                said.description(),
                said.sourceUrl(),
                said.sourceType(),
                said.coverImage(),
                said.difficulty(),
                said.category(),
                said.metadata(),
                saysPublished ? said.isPublished() : held.isPublished(),
                said.totalSentences(),
                said.activeSentences(),
                held.version() + 1,
                held.createdBy(),
                held.createdAt(),
                origin.now(),
                null);
    }

    private void sentences(Tx tx, ArticleImages images) {
        List<SentenceRow> changed = new ArrayList<>();
        List<SentenceRow> added = new ArrayList<>();
        List<UUID> stayed = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < former.size(); i++) {
            SentenceRow said = file.sentences().get(i);
            SentenceRow row = former.get(i);
            if (row == null) {
                added.add(of(said, said.id(), said));
                continue;
            }
            stayed.add(row.id());
            places.add(i + 1);
            if (!StoredArticle.alike(row, said, json)) {
                images.add(row);
                changed.add(of(said, row.id(), row).changed(origin.now()));
            }
        }
        remove(tx, new HashSet<>(stayed), images);
        SentenceDao dao = tx.dao(SentenceDao.class);
        if (!changed.isEmpty()) {
            dao.update(changed);
            for (int from = 0; from < changed.size(); from += IDS) {
                SentenceMedia.noteAgain(tx, changed.subList(from, Math.min(from + IDS, changed.size())), json);
            }
        }
        ArticleWriter.insertSentences(tx, added, json);
        if (!stayed.isEmpty()) {
            dao.number(stayed, places);
        }
        dao.inherit(before.row().id(), file.row().difficulty());
    }

    /** What the file says, as this sentence of this article. */
    private SentenceRow of(SentenceRow said, UUID id, SentenceRow former) {
        return new SentenceRow(
                id,
                before.row().id(),
                said.sequenceOrder(),
                said.content(),
                said.extensions(),
                said.ownDifficulty(),
                said.difficulty(),
                said.isActive(),
                former.version(),
                former.createdAt(),
                former.updatedAt());
    }

    private void remove(Tx tx, Set<UUID> stayed, ArticleImages images) {
        List<UUID> gone = new ArrayList<>();
        for (SentenceRow row : before.sentences()) {
            if (!stayed.contains(row.id())) {
                images.add(row);
                gone.add(row.id());
            }
        }
        delete(tx, gone);
    }

    /** Deletes any number of sentences. */
    static void delete(Tx tx, List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += IDS) {
            tx.dao(SentenceDao.class).delete(ids.subList(from, Math.min(from + IDS, ids.size())));
        }
    }
}
