package lectern.server.question;

import com.github.f4b6a3.uuid.UuidCreator;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import lectern.model.question.Category;
import lectern.model.question.CategoryDraft;
import lectern.model.question.CategoryOrder;
import lectern.model.question.CategoryUpdate;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Conflicts;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The rules of categories (004). */
public final class CategoryService {
    private static final Pattern SLUG = Pattern.compile(CategoryDraft.SLUG);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

    static final String KIND = "category";

    private final Database database;
    private final CatalogService catalog;
    private final AuditTrail audit;
    private final Clock clock;

    public CategoryService(Database database, CatalogService catalog, AuditTrail audit, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.audit = audit;
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
     * @throws DomainException CONFLICT where id or slug are taken, VALIDATION_ERROR where the parent can't be one or the
     *     name leaves no slug
     */
    public Category create(CategoryDraft draft, Actor actor) {
        Storable.check("name", draft.name());
        Storable.check("icon", draft.icon());
        return unlessTaken(tx -> {
            CategoryTree tree = new CategoryTree(tx.dao(CategoryDao.class).lockAll());
            String id = id(draft);
            String slug = Objects.requireNonNullElse(draft.slug(), id);
            refuseTaken(tree, id, null);
            refuseTaken(tree, slug, null);
            CategoryRow row = new CategoryRow(
                    id,
                    draft.name().strip(),
                    slug,
                    tree.parent(id, draft.parentId()),
                    draft.icon(),
                    Objects.requireNonNullElse(draft.sortOrder(), 0),
                    CategoryRow.ACTIVE,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            insert(tx, row);
            Category category = row.toCategory(0, 0);
            audit.record(tx, actor, Change.created(KIND, id, category));
            return category;
        });
    }

    private Category unlessTaken(Function<Tx, Category> work) {
        try {
            return database.write(work);
        } catch (JdbiException e) {
            if (Conflicts.unique(e)) {
                throw DomainException.conflict("The id or slug of this category is taken");
            }
            throw e;
        }
    }

    private static void refuseTaken(CategoryTree tree, String name, @Nullable String ownId) {
        CategoryRow other = tree.holder(name, ownId);
        if (other != null) {
            throw DomainException.conflict("The category " + other.name() + " has the id or slug " + other.slug()
                    + " already: choose another");
        }
    }

    /**
     * Replaces what a category is; its id, its questions and what is below it stay.
     *
     * @throws DomainException NOT_FOUND, CONFLICT where the slug is taken, VALIDATION_ERROR where the parent can't be one
     */
    public Category update(String idOrSlug, CategoryUpdate update, Actor actor) {
        Storable.check("name", update.name());
        Storable.check("icon", update.icon());
        return unlessTaken(tx -> {
            CategoryTree tree = new CategoryTree(tx.dao(CategoryDao.class).lockAll());
            CategoryRow before = required(tree, idOrSlug);
            String slug = Objects.requireNonNullElse(update.slug(), before.slug());
            refuseTaken(tree, slug, before.id());
            Category.Status status = update.status();
            return change(
                    tx,
                    before,
                    new CategoryRow(
                            before.id(),
                            update.name().strip(),
                            slug,
                            tree.parent(before.id(), update.parentId()),
                            update.icon(),
                            Objects.requireNonNullElse(update.sortOrder(), before.sortOrder()),
                            status == null ? before.status() : status.name().toLowerCase(Locale.ROOT),
                            before.createdAt()),
                    "update",
                    actor);
        });
    }

    /**
     * Archives a category: it is no longer offered and takes no new questions; its questions and the categories below it
     * stay as they are. Doing so twice changes nothing.
     *
     * @throws DomainException NOT_FOUND
     */
    public Category archive(String idOrSlug, Actor actor) {
        return database.write(tx -> {
            CategoryTree tree = new CategoryTree(tx.dao(CategoryDao.class).lockAll());
            CategoryRow before = required(tree, idOrSlug);
            return change(tx, before, before.archived(), "archive", actor);
        });
    }

    /**
     * Puts categories below one parent in an order, all or nothing.
     *
     * @throws DomainException VALIDATION_ERROR where one is not there or named twice, or the parent can't be theirs
     */
    public List<Category> reorder(CategoryOrder order, Actor actor) {
        return database.write(tx -> {
            CategoryTree tree = new CategoryTree(tx.dao(CategoryDao.class).lockAll());
            List<CategoryRow> rows = new ArrayList<>();
            for (String idOrSlug : order.categoryIds()) {
                CategoryRow row = tree.find(idOrSlug);
                if (row == null || rows.contains(row)) {
                    throw DomainException.invalid(
                            "categoryIds[" + rows.size() + "]",
                            row == null
                                    ? "there is no category " + idOrSlug
                                    : "the category " + row.name() + " is named twice: name it once");
                }
                rows.add(row);
            }
            List<Category> placed = new ArrayList<>();
            for (CategoryRow row : rows) {
                String parentId = tree.parent(row.id(), order.parentId());
                placed.add(change(tx, row, row.placed(parentId, placed.size()), "update", actor));
            }
            return placed;
        });
    }

    private static CategoryRow required(CategoryTree tree, String idOrSlug) {
        CategoryRow row = tree.find(idOrSlug);
        if (row == null) {
            throw DomainException.notFound("category");
        }
        return row;
    }

    private Category change(Tx tx, CategoryRow before, CategoryRow after, String action, Actor actor) {
        Category was = catalog.counted(List.of(before)).getFirst();
        Category is = catalog.counted(List.of(after)).getFirst();
        if (!before.equals(after)) {
            tx.dao(CategoryDao.class).update(after);
            tx.touch(CatalogService.FEATURE);
            audit.record(tx, actor, new Change(action, KIND, before.id(), was, is));
        }
        return is;
    }

    /** Inserts a category and its first chapter. */
    static void insert(Tx tx, CategoryRow row) {
        CategoryDao dao = tx.dao(CategoryDao.class);
        dao.insert(row);
        dao.insertNode(SkillNode.first(UuidCreator.getTimeOrderedEpoch(), row.id(), row.name()));
        tx.touch(CatalogService.FEATURE);
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
