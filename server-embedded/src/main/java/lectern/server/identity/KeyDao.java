package lectern.server.identity;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table {@code signing_key}. */
public interface KeyDao {

    /** All keys, the newest first. */
    @SqlQuery("select id, sealed, created_at from signing_key order by created_at desc, id")
    List<KeyRow> all();

    @SqlUpdate("insert into signing_key (id, sealed, created_at) values (:id, :sealed, :now)")
    void insert(String id, String sealed, Instant now);
}
