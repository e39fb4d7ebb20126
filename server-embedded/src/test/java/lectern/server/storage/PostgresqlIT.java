package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

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
}
