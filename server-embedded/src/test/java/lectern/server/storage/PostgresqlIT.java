package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL needs. */
class PostgresqlIT {
    @Test
    void aServerThatAnswersBeforeTheDiskIsToldToWait() {
        try (TestDatabase test = TestDatabase.open(Engine.POSTGRESQL)) {
            String setting = test.database()
                    .read(tx -> tx.handle()
                            .createQuery("select current_setting('synchronous_commit')")
                            .mapTo(String.class)
                            .one());
            assertThat(setting).as("the embedded server's own setting is off").isEqualTo("on");
        }
    }

    @Test
    void aNodeHearsOfTheOthersChangesWithoutAsking() {
        try (TestDatabase test = TestDatabase.open(Engine.POSTGRESQL);
                Database other = Database.open(test.config())) {
            Revisions there = other.revisions();
            await().until(() -> there.atOnce("note").isPresent());
            assertThat(there.atOnce("note")).hasValue(0);
            for (int change = 1; change <= 3; change++) {
                long number = change;
                test.database().write(tx -> {
                    tx.touch("note");
                    return null;
                });
                assertThat(test.database().revisions().atOnce("note"))
                        .as("on the node of the change, before it is answered")
                        .hasValue(number);
                await().until(() -> there.atOnce("note").equals(OptionalLong.of(number)));
            }
        }
    }

    @Test
    void aNodeThatWasCutOffHearsWhatItMissed() {
        try (TestDatabase test = TestDatabase.open(Engine.POSTGRESQL);
                Database other = Database.open(test.config())) {
            Revisions there = other.revisions();
            await().until(() -> there.atOnce("note").isPresent());
            endListening(test.database());
            test.database().write(tx -> {
                tx.touch("note");
                return null;
            });
            await().until(() -> there.atOnce("note").equals(OptionalLong.of(1)));
            assertThat(there.current("note")).isEqualTo(1);
        }
    }

    /** Cuts the connections on which nodes hear of each other. */
    private static void endListening(Database database) {
        database.read(tx -> tx.handle()
                .createQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()"
                        + " and (query ilike 'listen %' or query = 'select 1')")
                .mapTo(Boolean.class)
                .list());
    }
}
