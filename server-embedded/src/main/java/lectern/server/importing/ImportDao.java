package lectern.server.importing;

import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL of imports. What moves an import from state to state is 0 where somebody else moved it first. */
interface ImportDao {
    String COLUMNS = """
            id, kind, state, format, file_name, size_bytes, options, is_checked, row_count, created, updated, same,
                skipped, refused, categories, created_by, created_at, expires_at, applied_at, undone_at, failure""";

    @SqlUpdate("insert into import_batch (" + COLUMNS + """
            )
            values (:id, :kind, :state, :format, :fileName, :sizeBytes, :options, :isChecked, :rowCount, :created,
                :updated, :same, :skipped, :refused, :categories, :createdBy, :createdAt, :expiresAt, :appliedAt,
                :undoneAt, :failure)""")
    void insert(@BindMethods ImportRow row);

    @SqlQuery("select " + COLUMNS + " from import_batch where id = :id")
    @Nullable
    ImportRow find(@Bind("id") UUID id);
}
