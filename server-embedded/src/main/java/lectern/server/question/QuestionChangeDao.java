package lectern.server.question;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** SQL of what changed lately. */
interface QuestionChangeDao {

    /** Takes the next number, which nobody else gets before this transaction ends. */
    @SqlUpdate("update revision set number = number + 1 where feature = 'question_change'")
    void count();

    @SqlQuery("select number from revision where feature = 'question_change'")
    long number();

    @SqlBatch("""
            insert into question_change (number, first_id, last_id)
            values (:number, :firstId, :lastId)""")
    void insert(@Bind("number") long number, @BindMethods List<IdRange> ranges);

    @SqlUpdate("delete from question_change where number <= :number")
    void forget(@Bind("number") long number);

    /** What changed after a number, in order. */
    @SqlQuery("""
            select number, first_id, last_id
            from question_change
            where number > :number
            order by number, first_id""")
    List<NumberedRange> after(@Bind("number") long number);
}
