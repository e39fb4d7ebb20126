package lectern.server.question;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Notes which questions a transaction changes, so that what any node keeps of them in memory can follow. Every write of
 * questions notes itself; one that did not would never be found by a search.
 */
final class QuestionChanges {
    /** Transactions that are remembered; who lags further behind reads everything anew. */
    private static final int REMEMBERED = 200;

    /** Beyond this, reading everything is quicker than reading what changed. */
    private static final int MOST_RANGES = 5_000;

    /**
     * What changed after a change that somebody knows.
     *
     * @param number the last change
     */
    record Since(long number, List<IdRange> ranges) {}

    private QuestionChanges() {}

    /** The number of the last change. */
    static long number(Tx tx) {
        return tx.dao(QuestionChangeDao.class).number();
    }

    /** What changed after the change of this number; null where that is not remembered, or too much to follow. */
    static @Nullable Since since(Tx tx, long known) {
        QuestionChangeDao dao = tx.dao(QuestionChangeDao.class);
        if (dao.number() == known) {
            return new Since(known, List.of());
        }
        List<NumberedRange> changes = dao.after(known);
        if (changes.isEmpty() || changes.getFirst().number() != known + 1 || changes.size() > MOST_RANGES) {
            return null;
        }
        List<IdRange> ranges = changes.stream()
                .map(change -> new IdRange(change.firstId(), change.lastId()))
                .distinct()
                .toList();
        return new Since(changes.getLast().number(), ranges);
    }

    /** Notes single questions, and moves the feature's revision. */
    static void note(Tx tx, Collection<UUID> ids) {
        List<IdRange> ranges =
                ids.stream().distinct().map(id -> new IdRange(id, id)).toList();
        tx.beforeCommit(() -> write(tx, ranges));
        tx.touch(CatalogService.FEATURE);
    }

    /** Notes all questions between two ids as they are known when the transaction ends; null where there are none. */
    static void noteRange(Tx tx, Supplier<@Nullable UUID> first, Supplier<@Nullable UUID> last) {
        tx.beforeCommit(() -> {
            UUID from = first.get();
            UUID to = last.get();
            if (from != null && to != null) {
                write(tx, List.of(new IdRange(from, to)));
            }
        });
        tx.touch(CatalogService.FEATURE);
    }

    /** Last in the transaction, because the counter's row stays locked from here to its end. */
    private static void write(Tx tx, List<IdRange> ranges) {
        if (ranges.isEmpty()) {
            return;
        }
        QuestionChangeDao dao = tx.dao(QuestionChangeDao.class);
        dao.count();
        long number = dao.number();
        dao.insert(number, ranges);
        dao.forget(number - REMEMBERED);
    }
}
