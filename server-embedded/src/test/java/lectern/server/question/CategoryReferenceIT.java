package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lectern.server.question.QuestionRow.Origin;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every question stands in a category: a foreign key sees to it on H2, triggers on PostgreSQL. */
class CategoryReferenceIT {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Origin ORIGIN = new Origin("csv", UUID.randomUUID(), NOW);

    private static TestDatabase open(Engine engine) {
        TestDatabase test = TestDatabase.open(engine);
        test.database().write(tx -> {
            for (String id : List.of("arts", "history")) {
                tx.dao(CategoryDao.class).insert(new CategoryRow(id, id, id, null, null, 0, CategoryRow.ACTIVE, NOW));
            }
            return 0;
        });
        return test;
    }

    private static void insert(Tx tx, String... categories) {
        QuestionWriter.insert(
                tx,
                Arrays.stream(categories)
                        .map(id -> QuestionRow.draft(
                                QuestionService.newId(), Samples.draft(id, "in the " + id), id, ORIGIN))
                        .toList());
    }

    private static void insert(TestDatabase test, String... categories) {
        test.database().write(tx -> {
            insert(tx, categories);
            return null;
        });
    }

    private static int execute(TestDatabase test, String sql) {
        return test.database().write(tx -> tx.handle().execute(sql));
    }

    private static long count(TestDatabase test, String from) {
        return test.database()
                .read(tx -> tx.handle()
                        .createQuery("select count(*) from " + from)
                        .mapTo(Long.class)
                        .one());
    }

    @ParameterizedTest
    @EnumSource
    void noQuestionIsWithoutOne(Engine engine) {
        try (TestDatabase test = open(engine)) {
            insert(test, "arts", "history", "arts");
            assertThatThrownBy(() -> insert(test, "arts", "nowhere"))
                    .as("all or nothing")
                    .hasStackTraceContaining("nowhere");
            assertThat(count(test, "question")).isEqualTo(3);
            for (String sql : List.of(
                    "update question set category_id = 'nowhere' where category_id = 'history'",
                    "delete from category where id = 'arts'",
                    "update category set id = 'art' where id = 'arts'")) {
                assertThatThrownBy(() -> execute(test, sql)).as(sql).isInstanceOf(JdbiException.class);
            }
            assertThat(execute(test, "update question set category_id = 'history' where category_id = 'arts'"))
                    .isEqualTo(2);
            assertThat(execute(test, "delete from category where id = 'arts'")).isOne();
        }
    }

    @Test
    void noneGoesWhileAQuestionComesIntoIt() throws Exception {
        try (TestDatabase test = open(Engine.POSTGRESQL);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> gone = test.database().write(tx -> {
                insert(tx, "arts");
                Future<Integer> deletion = other.submit(() -> execute(test, "delete from category where id = 'arts'"));
                await().until(() -> count(
                                test,
                                "pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and query like 'delete from category%'")
                        == 1);
                return deletion;
            });
            assertThatThrownBy(gone::get).hasStackTraceContaining("still has questions");
            assertThat(count(test, "category where id = 'arts'")).isOne();
        }
    }

    @Test
    void noQuestionComesIntoOneThatIsGoing() throws Exception {
        try (TestDatabase test = open(Engine.POSTGRESQL);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> coming = test.database().write(tx -> {
                tx.handle().execute("delete from category where id = 'arts'");
                Future<?> insertion = other.submit(() -> insert(test, "arts"));
                await().until(() -> count(test, "pg_stat_activity where wait_event_type = 'Lock'") == 1);
                return insertion;
            });
            assertThatThrownBy(coming::get).hasStackTraceContaining("no category \"arts\"");
            assertThat(count(test, "question")).isZero();
        }
    }
}
