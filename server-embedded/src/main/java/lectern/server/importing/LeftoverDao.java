package lectern.server.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.server.storage.Tx;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL of what earlier imports left. */
interface LeftoverDao {
    String RUNNING = "where state in ('checking', 'applying')";

    @SqlUpdate("delete from import_batch where state in ('staged', 'checked') and expires_at <= :now")
    int sweep(@Bind("now") Instant now);

    /** Those under way, or said to be. */
    @SqlQuery(ImportDao.SELECT + RUNNING + " order by id")
    List<ImportRow> running();

    /** Whether there is one. */
    static boolean anyRunning(Tx tx) {
        return tx.finds("select 1 from import_batch " + RUNNING);
    }

    /** Those whose files are still of use. */
    @SqlQuery("select id from import_batch where state in ('staged', 'checked', 'checking', 'applying')")
    List<UUID> withFiles();
}
