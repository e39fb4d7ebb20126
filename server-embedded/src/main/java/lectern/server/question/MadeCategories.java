package lectern.server.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.wire.DomainException;
import lectern.server.storage.Conflicts;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The categories that an import makes, each before the first question in it. */
final class MadeCategories {
    private final Tx tx;
    /** Null where they are only counted. */
    private final @Nullable QuestionWriter writer;

    /** Names by ids. */
    private final Map<String, String> made = new LinkedHashMap<>();

    /** @param writer of the questions in them; null where they are only counted */
    MadeCategories(Tx tx, @Nullable QuestionWriter writer) {
        this.tx = tx;
        this.writer = writer;
    }

    /**
     * Makes a category, unless it is made already or there is none to be made.
     *
     * @throws DomainException CONFLICT where somebody else made it in the same moment
     */
    void make(@Nullable CategoryRow category) {
        if (category == null || made.putIfAbsent(category.id(), category.name()) != null || writer == null) {
            return;
        }
        writer.flush();
        try {
            CategoryService.insert(tx, category);
        } catch (JdbiException e) {
            throw Conflicts.unique(e)
                    ? DomainException.conflict(
                            "Somebody else made one of these categories in the same moment: import again")
                    : e;
        }
    }

    /** Those made so far, in their order. */
    List<String> ids() {
        return List.copyOf(made.keySet());
    }

    /** What those are called. */
    List<String> names() {
        return List.copyOf(made.values());
    }

    /**
     * Removes categories that imports made and that nobody uses.
     *
     * @return those that are gone; the others are in use
     */
    static List<String> removeUnused(Tx tx, List<String> ids) {
        CategoryDao dao = tx.dao(CategoryDao.class);
        List<String> removed = new ArrayList<>();
        // From the last to the first, should one stand below another.
        for (String id : ids.reversed()) {
            if (dao.lock(id) != null && dao.unused(id) && remove(tx, id)) {
                removed.add(id);
            }
        }
        if (!removed.isEmpty()) {
            tx.touch(CatalogService.FEATURE);
        }
        return List.copyOf(removed.reversed());
    }

    /** False where another feature still refers to it. */
    private static boolean remove(Tx tx, String id) {
        CategoryDao dao = tx.dao(CategoryDao.class);
        Connection connection = tx.handle().getConnection();
        try {
            Savepoint before = connection.setSavepoint();
            try {
                dao.deleteNodesOf(id);
                dao.delete(id);
                return true;
            } catch (JdbiException e) {
                connection.rollback(before);
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the category could not be removed", e);
        }
    }
}
