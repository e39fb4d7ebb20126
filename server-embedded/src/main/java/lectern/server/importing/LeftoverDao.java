package lectern.server.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL of what earlier imports left. Apart from {@link ImportDao}, as each start asks it and waits for all of a DAO. */
interface LeftoverDao {
    @SqlUpdate("delete from import_batch where state in ('staged', 'checked') and expires_at <= :now")
    int sweep(@Bind("now") Instant now);

    /** Those under way, or said to be. */
    @SqlQuery(ImportDao.SELECT + "where state in ('checking', 'applying') order by id")
    List<ImportRow> running();

    /** Those whose files are still of use. */
    @SqlQuery("select id from import_batch where state in ('staged', 'checked', 'checking', 'applying')")
    List<UUID> withFiles();
}
