package lectern.server.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lectern.model.question.Category;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.server.storage.Database;
import lectern.server.storage.Kept;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What is asked of questions all the time, kept in memory until they change. Every method is quick and safe to share. */
public final class CatalogService {
    /** The feature whose revision moves with every change of a question or category. */
    static final String FEATURE = "question";

    private static final int QUESTIONS_KEPT = 4_000;
    private static final int TOTALS_KEPT = 500;

    private final Database database;
    private final Kept<Catalog> catalog;
    private final Kept<List<QuestionCount>> counts;
    private final Kept<Map<String, List<UUID>>> published;
    private final Kept<Cache<UUID, Question>> questions;
    private final Kept<Cache<Criteria, Long>> totals;

    public CatalogService(Database database) {
        this.database = database;
        this.catalog = new Kept<>(database, FEATURE, Catalog::read);
        this.counts =
                new Kept<>(database, FEATURE, tx -> tx.dao(CategoryDao.class).counts());
        this.published = new Kept<>(database, FEATURE, tx -> new ConcurrentHashMap<>());
        this.questions = new Kept<>(database, FEATURE, tx -> cache(QUESTIONS_KEPT));
        this.totals = new Kept<>(database, FEATURE, tx -> cache(TOTALS_KEPT));
    }

    private static <K, V> Cache<K, V> cache(int size) {
        return Caffeine.newBuilder().maximumSize(size).build();
    }

    /** The categories that are offered, in their order, with their counts (004). */
    public List<Category> activeCategories() {
        return counted(
                catalog().categories().stream().filter(CategoryRow::active).toList());
    }

    /** The category of an id or slug, archived ones too; null where there is none. */
    public @Nullable Category category(String idOrSlug) {
        CategoryRow row = catalog().find(idOrSlug);
        return row == null ? null : counted(List.of(row)).getFirst();
    }

    /** The published questions of a category, by id. A list with quick random access, however long. */
    public List<UUID> publishedIds(String categoryId) {
        Map<String, List<UUID>> kept = published.get();
        List<UUID> found = kept.get(categoryId);
        if (found == null) {
            found = List.copyOf(database.read(tx -> tx.dao(QuestionDao.class).publishedIds(categoryId)));
            // Only categories that exist, or strange names would fill the memory.
            if (catalog().find(categoryId) != null) {
                kept.put(categoryId, found);
            }
        }
        return found;
    }

    /** These questions, whatever their status, in the order of the ids; unknown ids are left out. At most 1000. */
    public List<Question> byIds(Collection<UUID> ids) {
        Cache<UUID, Question> kept = questions.get();
        Map<UUID, Question> found = new ConcurrentHashMap<>(kept.getAllPresent(ids));
        Set<UUID> missing = new LinkedHashSet<>(ids);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            for (QuestionRow row : database.read(tx -> tx.dao(QuestionDao.class).byIds(missing))) {
                Question question = row.toQuestion();
                found.put(row.id(), question);
                kept.put(row.id(), question);
            }
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A category's chapters in the order in which a student walks through them (004). */
    public List<SkillNode> nodes(String categoryId) {
        return catalog().nodes(categoryId);
    }

    Catalog catalog() {
        return catalog.get();
    }

    /** The categories with the numbers of their questions. */
    List<Category> counted(List<CategoryRow> rows) {
        List<QuestionCount> all = counts.get();
        List<Category> result = new ArrayList<>(rows.size());
        for (CategoryRow row : rows) {
            List<String> own = List.of(row.id());
            result.add(row.toCategory(sum(all, own, null), sum(all, own, QuestionStatus.PUBLISHED.wireName())));
        }
        return result;
    }

    /** How many questions there are, exactly. */
    long total(Criteria criteria) {
        if (criteria.countedByCategory()) {
            return sum(counts.get(), criteria.categoryIds(), criteria.status());
        }
        Cache<Criteria, Long> kept = totals.get();
        Long found = kept.getIfPresent(criteria);
        if (found == null) {
            found = database.read((Tx tx) -> tx.dao(QuestionDao.class).count(criteria.where(), criteria.parameters()));
            kept.put(criteria, found);
        }
        return found;
    }

    /** How many questions there are of a status, in all categories. */
    long questions(@Nullable QuestionStatus status) {
        return sum(counts.get(), null, status == null ? null : status.wireName());
    }

    private static long sum(List<QuestionCount> counts, @Nullable List<String> categoryIds, @Nullable String status) {
        long sum = 0;
        for (QuestionCount count : counts) {
            if ((categoryIds == null || categoryIds.contains(count.categoryId()))
                    && (status == null || status.equals(count.status()))) {
                sum += count.questions();
            }
        }
        return sum;
    }
}
