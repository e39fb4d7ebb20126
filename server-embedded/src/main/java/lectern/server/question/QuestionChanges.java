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

    private QuestionChanges() {}

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
