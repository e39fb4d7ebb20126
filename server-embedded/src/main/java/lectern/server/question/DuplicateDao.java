package lectern.server.question;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL of the duplicate finder. */
interface DuplicateDao {

    /** The next questions in the order of their ids. */
    @SqlQuery("""
            select id, category_id, stem_text, stem_media_url
            from question
            where id > :after and status <> 'archived'
            order by id
            limit :limit""")
    List<ComparedStem> stemsAfter(@Bind("after") UUID after, @Bind("limit") int limit);

    /** The next questions of a range in the order of their ids. */
    @SqlQuery("""
            select id, category_id, stem_text, stem_media_url
            from question
            where id > :after and id between :range.firstId and :range.lastId and status <> 'archived'
            order by id
            limit :limit""")
    List<ComparedStem> stemsBetween(
            @BindMethods("range") IdRange range, @Bind("after") UUID after, @Bind("limit") int limit);

    @SqlQuery("""
            select id, category_id, stem_text, stem_media_url
            from question
            where id in (<ids>) and status <> 'archived'""")
    List<ComparedStem> stems(@BindList("ids") Collection<UUID> ids);

    @SqlQuery("""
            select id, correct_answer, distractor1, distractor2, distractor3, distractor4, distractor5
            from question
            where id in (<ids>)""")
    List<ComparedAnswers> answers(@BindList("ids") Collection<UUID> ids);
}
