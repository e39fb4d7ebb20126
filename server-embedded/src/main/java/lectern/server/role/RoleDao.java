package lectern.server.role;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The tables {@code role_permission} and {@code role_setting}. */
public interface RoleDao {

    /** Every permission that was given to a role. */
    @SqlQuery("select role, permission from role_permission order by role, permission")
    List<GrantRow> grants();

    /** The roles whose permissions need a second factor. */
    @SqlQuery("select role from role_setting where second_factor order by role")
    List<String> withSecondFactor();

    /** Sets a role's row, and keeps others from changing the role until the transaction ends. */
    @SqlUpdate("update role_setting set second_factor = :secondFactor where role = :role")
    int set(String role, boolean secondFactor);

    /** Keeps others from changing the role until the transaction ends. */
    @SqlQuery("select second_factor from role_setting where role = :role for update")
    boolean lock(String role);

    @SqlUpdate("delete from role_permission where role = :role")
    void revokeAll(String role);

    @SqlUpdate("insert into role_permission (role, permission) values (:role, :permission) on conflict do nothing")
    void grant(String role, String permission);
}
