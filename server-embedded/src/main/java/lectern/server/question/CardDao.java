package lectern.server.question;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL of knowledge cards, which stand in their questions' rows. */
interface CardDao {
    String ANY = "coalesce(card_summary, card_deep_dive, card_source_ref) is not null";
    String CONTAINING = "(card_summary ilike :pattern escape '!' or card_deep_dive ilike :pattern escape '!'"
            + " or card_source_ref ilike :pattern escape '!')";

    @AllowUnusedBindings
    @SqlQuery("select id from question where <where> order by id desc limit :limit offset :offset")
    List<UUID> page(
            @Define("where") String where,
            @Bind("pattern") @Nullable String pattern,
            @Bind("limit") int limit,
            @Bind("offset") long offset);

    @AllowUnusedBindings
    @SqlQuery("select count(*) from question where <where>")
    long count(@Define("where") String where, @Bind("pattern") @Nullable String pattern);
}
