package lectern.server.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.question.QuestionStatus;
import lectern.server.storage.Tx;

/** Changes questions that are there, always on the version that was read, and notes what changed. */
final class QuestionStore {
    private QuestionStore() {}

    /** These questions by id, unknown ones left out; at most a thousand. */
    static Map<UUID, QuestionRow> read(Tx tx, Collection<UUID> ids) {
        Map<UUID, QuestionRow> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            tx.dao(QuestionDao.class).byIds(Set.copyOf(ids)).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** Writes the next version of a question; false where somebody else did so first. */
    static boolean update(Tx tx, QuestionRow next) {
        boolean done = tx.dao(QuestionDao.class).update(next, next.version() - 1) == 1;
        if (done) {
            QuestionChanges.note(tx, List.of(next.id()));
        }
        return done;
    }

    /** Moves questions to a status and gives the ids of those that somebody else changed first. */
    static Set<UUID> move(Tx tx, Collection<QuestionRow> rows, QuestionStatus to, Instant now) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        // Always in the same order, so that two batches wait for each other and never both.
        List<QuestionRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(QuestionRow::id));
        List<UUID> ids = ordered.stream().map(QuestionRow::id).toList();
        int[] moved = tx.dao(QuestionDao.class)
                .moveAll(
                        to.wireName(),
                        now,
                        ids,
                        ordered.stream().map(QuestionRow::version).toList());
        Set<UUID> changed = new HashSet<>();
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] == 0) {
                changed.add(ids.get(i));
            }
        }
        QuestionChanges.note(tx, ids);
        return changed;
    }
}
