package lectern.server.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.model.question.DuplicateGroup;
import lectern.model.question.Question;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions that ask the same. Neither engine can compare texts without regard to full-width forms by itself, so
 * this node keeps a fingerprint of every stem. The first to ask makes them of all stems; who asks later brings them up to
 * date by what {@link QuestionChanges} noted.
 */
public final class DuplicateService {
    /** Rows at a time: H2 would put a longer result on disk first. */
    private static final int CHUNK = 5_000;

    /** As many questions are read at once. */
    private static final int MOST_IDS = 1_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final CatalogService catalog;
    private final Lock following = new ReentrantLock();
    private volatile @Nullable State state;

    public DuplicateService(Database database, CatalogService catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /**
     * @param ids oldest first
     * @param categories that the questions stand in
     */
    private record Group(List<UUID> ids, Set<String> categories, boolean identical) {
        List<UUID> listed() {
            return ids.subList(0, Math.min(ids.size(), DuplicateGroup.MOST_LISTED));
        }
    }

    /**
     * What is kept, and of when.
     *
     * @param number the last change that is in it
     * @param answers of the questions that stand in a group
     * @param groups the largest first
     */
    private record State(
            long revision, long number, StemIndex stems, Map<UUID, Fingerprint> answers, List<Group> groups) {}

    /**
     * One page of them, the largest first.
     *
     * @param categoryId id or slug of a category that a group reaches into, itself or below; null for all groups
     */
    public Page<DuplicateGroup> list(@Nullable String categoryId, int page, int limit) {
        Storable.check("categoryId", categoryId);
        List<Group> found = current().groups();
        if (categoryId != null) {
            Set<String> within = Set.copyOf(catalog.catalog().within(categoryId));
            found = found.stream()
                    .filter(group -> group.categories().stream().anyMatch(within::contains))
                    .toList();
        }
        List<Group> shown =
                found.stream().skip((page - 1L) * limit).limit(limit).toList();
        return new Page<>(described(shown), Pagination.of(page, limit, found.size()));
    }

    private List<DuplicateGroup> described(List<Group> shown) {
        List<UUID> ids =
                shown.stream().flatMap(group -> group.listed().stream()).toList();
        Map<String, Question> questions = new HashMap<>();
        for (List<UUID> part : parts(ids)) {
            catalog.byIds(part).forEach(question -> questions.put(question.id(), question));
        }
        return shown.stream()
                .map(group -> new DuplicateGroup(
                        group.ids().size(),
                        group.identical(),
                        group.listed().stream()
                                .map(id -> questions.get(id.toString()))
                                .filter(question -> question != null)
                                .toList()))
                .toList();
    }

    /** Everything with every change that was committed before. */
    private State current() {
        long revision = database.revisions().current(CatalogService.FEATURE);
        State known = state;
        if (known != null && known.revision() == revision) {
            return known;
        }
        following.lock();
        try {
            State before = state;
            State now = before != null && before.revision() == revision
                    ? before
                    : database.read(tx -> followed(tx, before, revision));
            state = now;
            return now;
        } finally {
            following.unlock();
        }
    }

    private static State followed(Tx tx, @Nullable State before, long revision) {
        DuplicateDao dao = tx.dao(DuplicateDao.class);
        QuestionChanges.Since since = before == null ? null : QuestionChanges.since(tx, before.number());
        if (before == null || since == null) {
            long number = QuestionChanges.number(tx);
            StemIndex stems = StemIndex.EMPTY.replaced(List.of(), inChunks(after -> dao.stemsAfter(after, CHUNK)));
            return grouped(dao, revision, number, stems, Map.of());
        }
        if (since.ranges().isEmpty()) {
            return new State(revision, since.number(), before.stems(), before.answers(), before.groups());
        }
        StemIndex stems = before.stems().replaced(since.ranges(), changed(dao, since.ranges()));
        Map<UUID, Fingerprint> answers = new HashMap<>(before.answers());
        answers.keySet().removeIf(id -> since.ranges().stream().anyMatch(range -> range.contains(id)));
        return grouped(dao, revision, since.number(), stems, answers);
    }

    private static Collection<StemIndex.Entry> changed(DuplicateDao dao, List<IdRange> ranges) {
        List<UUID> single = new ArrayList<>();
        Map<UUID, StemIndex.Entry> found = new HashMap<>(); // ranges may overlap
        for (IdRange range : ranges) {
            if (range.single()) {
                single.add(range.firstId());
            } else {
                inChunks(after -> dao.stemsBetween(range, after, CHUNK)).forEach(stem -> found.put(stem.id(), stem));
            }
        }
        for (List<UUID> ids : parts(single)) {
            dao.stems(ids).forEach(stem -> found.put(stem.id(), StemIndex.Entry.of(stem)));
        }
        return found.values();
    }

    /** The texts themselves are not kept: all of them together would weigh much. */
    private static List<StemIndex.Entry> inChunks(Function<UUID, List<ComparedStem>> next) {
        List<StemIndex.Entry> all = new ArrayList<>();
        List<ComparedStem> chunk;
        UUID last = BEFORE_ALL;
        do {
            chunk = next.apply(last);
            for (ComparedStem stem : chunk) {
                all.add(StemIndex.Entry.of(stem));
                last = stem.id();
            }
            Thread.yield(); // a second of work on a virtual thread would keep other requests waiting
        } while (chunk.size() == CHUNK);
        return all;
    }

    private static List<List<UUID>> parts(List<UUID> ids) {
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            parts.add(ids.subList(from, Math.min(from + MOST_IDS, ids.size())));
        }
        return parts;
    }

    /** @param known answers that have not changed since they were read */
    private static State grouped(
            DuplicateDao dao, long revision, long number, StemIndex stems, Map<UUID, Fingerprint> known) {
        List<List<StemIndex.Entry>> alike = stems.alike();
        Map<UUID, Fingerprint> answers = new HashMap<>();
        List<UUID> unknown = new ArrayList<>();
        for (StemIndex.Entry each : alike.stream().flatMap(List::stream).toList()) {
            Fingerprint print = known.get(each.id());
            if (print == null) {
                unknown.add(each.id());
            } else {
                answers.put(each.id(), print);
            }
        }
        for (List<UUID> ids : parts(unknown)) {
            dao.answers(ids).forEach(question -> answers.put(question.id(), question.fingerprint()));
            Thread.yield();
        }
        List<Group> groups = alike.stream()
                .map(group -> group(group, answers))
                .sorted(Comparator.comparingInt((Group group) -> -group.ids().size())
                        .thenComparing(group -> group.ids().getFirst()))
                .toList();
        return new State(revision, number, stems, answers, groups);
    }

    private static Group group(List<StemIndex.Entry> alike, Map<UUID, Fingerprint> answers) {
        return new Group(
                alike.stream().map(StemIndex.Entry::id).toList(),
                alike.stream().map(StemIndex.Entry::categoryId).collect(Collectors.toUnmodifiableSet()),
                alike.stream().map(each -> answers.get(each.id())).distinct().count() == 1);
    }
}
