package lectern.server.question;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL of the duplicate finder. */
interface DuplicateDao {

    /** The next questions in the order of their ids. */
    @SqlQuery("""
            select id, category_id, stem_text, stem_media_url, correct_answer,
                distractor1, distractor2, distractor3, distractor4, distractor5
            from question
            where id > :after and status <> 'archived'
            order by id
            limit :limit""")
    List<ComparedQuestion> after(@Bind("after") UUID after, @Bind("limit") int limit);
}
