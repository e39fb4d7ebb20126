package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.server.storage.Tx;

/** Reads what a search keeps in memory, by plain JDBC rows: all questions are read at once, and records cost more. */
final class IndexDao {
    /** Rows at a time: H2 would put a longer result on disk first. */
    private static final int CHUNK = 5_000;

    private static final int IDS = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private IndexDao() {}

    /** Hands over every question in the order of ids, until somebody has enough. */
    interface Taker {
        /** False ends it. */
        boolean take(IndexedQuestion question);
    }

    static void all(Tx tx, Taker taker) {
        UUID last = BEFORE_ALL;
        while (true) {
            List<IndexedQuestion> chunk = tx.handle()
                    .createQuery("select " + IndexedQuestion.COLUMNS
                            + " from question where id > :last order by id limit " + CHUNK)
                    .bind("last", last)
                    .map((row, context) -> IndexedQuestion.of(row))
                    .list();
            for (IndexedQuestion question : chunk) {
                if (!taker.take(question)) {
                    return;
                }
            }
            if (chunk.size() < CHUNK) {
                return;
            }
            last = chunk.getLast().id();
        }
    }

    /** The questions in these ranges; stops soon after there are more than {@code most}. */
    static List<IndexedQuestion> in(Tx tx, List<IdRange> ranges, int most) {
        List<UUID> single = new ArrayList<>();
        List<IndexedQuestion> found = new ArrayList<>();
        for (IdRange range : ranges) {
            if (range.single()) {
                single.add(range.firstId());
            } else if (found.size() <= most) {
                found.addAll(between(tx, range, most + 1));
            }
        }
        for (int from = 0; from < single.size() && found.size() <= most; from += IDS) {
            found.addAll(of(tx, single.subList(from, Math.min(from + IDS, single.size()))));
        }
        return found;
    }

    private static List<IndexedQuestion> between(Tx tx, IdRange range, int limit) {
        return tx.handle()
                .createQuery("select " + IndexedQuestion.COLUMNS
                        + " from question where id between :first and :last limit :limit")
                .bind("first", range.firstId())
                .bind("last", range.lastId())
                .bind("limit", limit)
                .map((row, context) -> IndexedQuestion.of(row))
                .list();
    }

    private static List<IndexedQuestion> of(Tx tx, List<UUID> ids) {
        return tx.handle()
                .createQuery("select " + IndexedQuestion.COLUMNS + " from question where id in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> IndexedQuestion.of(row))
                .list();
    }
}
