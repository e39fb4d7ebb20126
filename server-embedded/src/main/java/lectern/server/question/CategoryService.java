package lectern.server.question;

import com.github.f4b6a3.uuid.UuidCreator;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.model.wire.StorableText;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The rules of categories (004). */
public final class CategoryService {
    private static final Pattern SLUG = Pattern.compile(CategoryDraft.SLUG);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

    private final Database database;
    private final CatalogService catalog;
    private final Clock clock;

    public CategoryService(Database database, CatalogService catalog, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** One page of categories in their order, archived ones too, each with the number of its questions. */
    public Page<Category> list(int page, int limit) {
        List<CategoryRow> all = catalog.catalog().categories();
        int from = (int) Math.min((page - 1L) * limit, all.size());
        int to = Math.min(from + limit, all.size());
        return new Page<>(catalog.counted(all.subList(from, to)), Pagination.of(page, limit, all.size()));
    }

    /**
     * Makes a category with its first chapter.
     *
     * @throws DomainException CONFLICT where id or slug are taken, VALIDATION_ERROR where the parent is unknown or the
     *     name leaves no slug
     */
    public Category create(CategoryDraft draft) {
        if (!StorableText.test(draft.name())) {
            throw DomainException.invalid("name", "has a character that can't be kept: remove it");
        }
        try {
            return database.write(tx -> create(tx, draft));
        } catch (JdbiException e) {
            if (Conflicts.unique(e)) {
                throw DomainException.conflict("The id or slug of this category is taken");
            }
            throw e;
        }
    }

    private Category create(Tx tx, CategoryDraft draft) {
        CategoryDao dao = tx.dao(CategoryDao.class);
        List<CategoryRow> all = dao.all();
        String id = id(draft);
        String slug = Objects.requireNonNullElse(draft.slug(), id);
        for (CategoryRow other : all) {
            if (named(other, id) || named(other, slug)) {
                throw DomainException.conflict("The category " + other.name() + " has the id or slug " + other.slug()
                        + " already: choose another");
            }
        }
        CategoryRow row = new CategoryRow(
                id,
                draft.name().strip(),
                slug,
                parent(all, draft.parentId()),
                draft.icon(),
                Objects.requireNonNullElse(draft.sortOrder(), 0),
                CategoryRow.ACTIVE,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        insert(tx, row);
        return row.toCategory(0, 0);
    }

    /** Inserts a category and its first chapter. */
    static void insert(Tx tx, CategoryRow row) {
        CategoryDao dao = tx.dao(CategoryDao.class);
        dao.insert(row);
        dao.insertNode(SkillNode.first(UuidCreator.getTimeOrderedEpoch(), row.id(), row.name()));
        tx.touch(Kept.FEATURE);
    }

    private static boolean named(CategoryRow category, String name) {
        return category.id().equals(name) || category.slug().equals(name);
    }

    private static @Nullable String parent(List<CategoryRow> all, @Nullable String idOrSlug) {
        if (idOrSlug == null) {
            return null;
        }
        return all.stream()
                .filter(category -> named(category, idOrSlug))
                .map(CategoryRow::id)
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("parentId", "there is no category " + idOrSlug));
    }

    /** The editor's id, else the slug, else the name in small letters; a name without Latin letters needs one. */
    private static String id(CategoryDraft draft) {
        String chosen = draft.id() == null ? draft.slug() : draft.id();
        String id = chosen == null ? slugOf(draft.name()) : chosen;
        if (!isSlug(id)) {
            throw DomainException.invalid(
                    chosen == null ? "slug" : "id",
                    "must be 1 to 64 small letters, digits, - or _, the first a letter or digit");
        }
        return id;
    }

    /** The name in small Latin letters with hyphens; empty where it has none. */
    static String slugOf(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String slug = NO_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = slug.substring(0, Math.min(slug.length(), 64));
        int from = cut.startsWith("-") ? 1 : 0;
        int to = cut.length() > from && cut.endsWith("-") ? cut.length() - 1 : cut.length();
        return cut.substring(from, to);
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** A name made readable from a slug: {@code chinese_history} is "Chinese history". */
    static String nameOf(String slug) {
        String words = slug.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? slug : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
