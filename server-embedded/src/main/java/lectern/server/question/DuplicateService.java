package lectern.server.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.model.question.DuplicateGroup;
import lectern.model.question.Question;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.storage.Database;
import lectern.server.storage.Kept;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions that ask the same. Neither engine can compare texts without regard to full-width forms by itself, so
 * all are read once after a change, and only the groups are kept.
 */
public final class DuplicateService {
    /** Rows at a time: H2 would put a longer result on disk first. */
    private static final int CHUNK = 5_000;

    /** As many questions are read at once. */
    private static final int MOST_IDS = 1_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CatalogService catalog;
    private final Kept<List<Group>> groups;

    public DuplicateService(Database database, CatalogService catalog) {
        this.catalog = catalog;
        this.groups = new Kept<>(database, CatalogService.FEATURE, DuplicateService::read);
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

    private record Compared(UUID id, String categoryId, Fingerprint answers) {}

    /**
     * One page of them, the largest first.
     *
     * @param categoryId id or slug of a category that a group reaches into, itself or below; null for all groups
     */
    public Page<DuplicateGroup> list(@Nullable String categoryId, int page, int limit) {
        Storable.check("categoryId", categoryId);
        List<Group> found = groups.get();
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
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            catalog.byIds(ids.subList(from, Math.min(from + MOST_IDS, ids.size())))
                    .forEach(question -> questions.put(question.id(), question));
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

    private static List<Group> read(Tx tx) {
        Map<Fingerprint, List<Compared>> byStem = new HashMap<>();
        DuplicateDao dao = tx.dao(DuplicateDao.class);
        List<ComparedQuestion> chunk;
        UUID last = BEFORE_ALL;
        do {
            chunk = dao.after(last, CHUNK);
            for (ComparedQuestion question : chunk) {
                byStem.computeIfAbsent(question.stem(), stem -> new ArrayList<>(1))
                        .add(new Compared(question.id(), question.categoryId(), question.answers()));
                last = question.id();
            }
            Thread.yield(); // a second of work on a virtual thread would keep other requests waiting
        } while (chunk.size() == CHUNK);
        return byStem.values().stream()
                .filter(alike -> alike.size() > 1)
                .map(DuplicateService::group)
                .sorted(Comparator.comparingInt((Group group) -> -group.ids().size())
                        .thenComparing(group -> group.ids().getFirst()))
                .toList();
    }

    private static Group group(List<Compared> alike) {
        Set<Fingerprint> answers = new HashSet<>();
        alike.forEach(each -> answers.add(each.answers()));
        return new Group(
                alike.stream().map(Compared::id).toList(),
                alike.stream().map(Compared::categoryId).collect(Collectors.toUnmodifiableSet()),
                answers.size() == 1);
    }
}
