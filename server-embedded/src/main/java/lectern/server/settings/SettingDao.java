package lectern.server.settings;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The table {@code setting}. */
public interface SettingDao {

    @SqlQuery("select name, content from setting")
    List<SettingRow> all();

    /** 0 where the setting has a row already. */
    @SqlUpdate("""
            insert into setting (name, content, updated_at) values (:name, :content, :now) on conflict do nothing
            """)
    int insert(String name, String content, Instant now);

    @SqlUpdate("update setting set content = :content, updated_at = :now where name = :name")
    void update(String name, String content, Instant now);
}
