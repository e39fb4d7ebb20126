package lectern.server.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** A process that writes numbered rows as fast as it can and says each number once it is promised, until it is killed. */
final class WriterProcess {
    private static final int WRITERS = 32;

    interface NumberDao {
        @SqlUpdate("create table promised (id uuid primary key, number integer not null)")
        void createTable();

        @SqlUpdate("insert into promised (id, number) values (:id, :number)")
        void insert(UUID id, int number);

        @SqlQuery("select number from promised order by number")
        List<Integer> numbers();
    }

    private WriterProcess() {}

    /** @param first the number to begin with */
    static Process start(DatabaseConfig config, int first) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path folder = config.dataFolder();
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        config.engine() == Engine.H2 && folder != null ? folder.toString() : config.jdbcUrl(),
                        config.user(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        DatabaseConfig config = arguments[0].startsWith("jdbc:")
                ? DatabaseConfig.at(arguments[0], arguments[1], "")
                : DatabaseConfig.embedded(Path.of(arguments[0]));
        Database database = Database.open(config);
        AtomicInteger next = new AtomicInteger(Integer.parseInt(arguments[2]));
        for (int i = 0; i < WRITERS; i++) {
            Thread.startVirtualThread(() -> {
                while (true) {
                    int number = next.getAndIncrement();
                    database.write(tx -> {
                        tx.dao(NumberDao.class).insert(UUID.randomUUID(), number);
                        return null;
                    });
                    promise(number);
                }
            });
        }
        new CountDownLatch(1).await();
    }

    private static synchronized void promise(int number) {
        byte[] line = ("promised " + number + ".\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }
}
