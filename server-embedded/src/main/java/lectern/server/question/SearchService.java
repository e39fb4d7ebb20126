package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds questions by any two characters of their stems, in any order and with any filter, from an index that this node
 * keeps in memory: a table of such pairs in the database would weigh ten times as much as the questions and halve the
 * speed of an import. It is made by the first search, and brought up to date by each search from what {@link
 * QuestionChanges} noted, so that a search sees every change that was answered before it, on whatever node. A bank of more
 * than 250,000 questions or 64 MB of stems is not kept; then the database searches, right but slowly.
 */
public final class SearchService implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SearchService.class);
    private static final int MOST_QUESTIONS = 250_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Database database;
    private final CatalogService catalog;
    private final int mostQuestions;
    private final Lock refreshing = new ReentrantLock();
    private final ReentrantReadWriteLock content = new ReentrantReadWriteLock();
    /** A platform thread: a second of work on a virtual one would keep other requests waiting. */
    private final ExecutorService loader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("search-index").daemon().factory());

    private volatile @Nullable State state;

    /**
     * What is kept, and of when.
     *
     * @param number the last change that is in it
     * @param questions how many there were
     * @param index null where the bank is too large
     */
    private record State(
            long revision,
            long number,
            long questions,
            @Nullable SearchIndex index) {}

    public SearchService(Database database, CatalogService catalog) {
        this(database, catalog, MOST_QUESTIONS);
    }

    SearchService(Database database, CatalogService catalog, int mostQuestions) {
        this.database = database;
        this.catalog = catalog;
        this.mostQuestions = mostQuestions;
    }

    /** One page of the questions that fit. Ask outside any transaction: the first to ask waits for the index. */
    Found find(Criteria criteria, ListOrder.Directed order, long offset, int limit) {
        boolean walks = order.by() == ListOrder.CREATED_AT && criteria.walksAnIndex();
        SearchIndex index = walks ? null : current();
        if (index == null) {
            return fromDatabase(criteria, order, offset, limit);
        }
        content.readLock().lock();
        try {
            return index.find(criteria, order, offset, limit);
        } finally {
            content.readLock().unlock();
        }
    }

    private Found fromDatabase(Criteria criteria, ListOrder.Directed order, long offset, int limit) {
        return database.read(tx -> {
            long total = catalog.total(criteria);
            QuestionDao dao = tx.dao(QuestionDao.class);
            return new Found(
                    offset >= total
                            ? List.of()
                            : dao.page(criteria.where(), order.sql(criteria), criteria.parameters(), limit, offset),
                    total);
        });
    }

    /** The index with every change that was committed before; null where the bank is too large for one. */
    private @Nullable SearchIndex current() {
        long revision = database.revisions().current(CatalogService.FEATURE);
        State known = state;
        if (known != null && known.revision() == revision) {
            return known.index();
        }
        refreshing.lock();
        try {
            known = state;
            if (known == null || known.revision() != revision) {
                known = refreshed(known);
                state = known;
            }
            return known.index();
        } finally {
            refreshing.unlock();
        }
    }

    private State refreshed(@Nullable State known) {
        long revision = database.revisions().current(CatalogService.FEATURE);
        long questions = catalog.total(Criteria.ALL);
        boolean stillTooLarge = known != null && known.index() == null && known.questions() <= questions;
        if (questions > mostQuestions || stillTooLarge) {
            return new State(revision, 0, questions, null);
        }
        State followed = known == null ? null : followed(known, revision);
        return followed == null ? loaded(revision) : followed;
    }

    /** The index after it took in what changed; null where that is not known, or too much. */
    private @Nullable State followed(State known, long revision) {
        SearchIndex index = known.index();
        if (index == null) {
            return null;
        }
        return database.read(tx -> {
            QuestionChanges.Since since = QuestionChanges.since(tx, known.number());
            if (since == null) {
                return null;
            }
            List<IndexedQuestion> now = IndexDao.in(tx, since.ranges(), SearchIndex.MOST_RECENT);
            if (now.size() > SearchIndex.MOST_RECENT || !take(index, since.ranges(), now)) {
                return null;
            }
            return new State(revision, since.number(), known.questions(), index);
        });
    }

    /** False where the index is worn out by now. */
    private boolean take(SearchIndex index, List<IdRange> ranges, List<IndexedQuestion> now) {
        content.writeLock().lock();
        try {
            index.replace(ranges, now);
            return !index.worn();
        } finally {
            content.writeLock().unlock();
        }
    }

    private State loaded(long revision) {
        try {
            return loader.submit(() -> database.read(tx -> load(tx, revision))).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the questions could not be indexed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the questions were indexed", e);
        }
    }

    private static State load(Tx tx, long revision) {
        long began = System.nanoTime();
        long number = QuestionChanges.number(tx);
        List<IndexedQuestion> all = new ArrayList<>();
        long[] bytes = new long[1];
        IndexDao.all(tx, question -> {
            all.add(question);
            bytes[0] += question.stem().length;
            return bytes[0] <= MOST_BYTES;
        });
        SearchIndex index = bytes[0] <= MOST_BYTES ? new SearchIndex(all) : null;
        log.info("indexed {} questions in {} ms", all.size(), (System.nanoTime() - began) / 1_000_000);
        return new State(revision, number, all.size(), index);
    }

    @Override
    public void close() {
        loader.shutdownNow();
    }
}
