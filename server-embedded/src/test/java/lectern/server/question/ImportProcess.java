package lectern.server.question;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import lectern.model.importing.BadRows;
import lectern.server.audit.Actor;
import lectern.server.storage.Database;
import lectern.server.storage.DatabaseConfig;

/** A process that says so once it is in the middle of two imports, and goes on with them until it is killed. */
final class ImportProcess {
    static final String AMID = "amid two imports";
    private static final int HELD_AT = 5_000;
    private static final int LONG = 60_000;

    private ImportProcess() {}

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        Database database = Database.open(DatabaseConfig.embedded(folder));
        Bank bank = new Bank(database);
        bank.fill();
        CountDownLatch never = new CountDownLatch(1);
        ImportParts parts = new ImportParts(database, folder, target -> new HeldTarget(target, HELD_AT, never));
        UUID id = parts.staged(Bank.file("maths", HELD_AT), BadRows.REFUSE_ALL);
        parts.imports.apply(id, Actor.SERVER);
        parts.awaitRows(id, HELD_AT);
        byte[] file = Bank.file("physics", LONG).getBytes(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> parts.csv.importCsv(new ByteArrayInputStream(file), true, Actor.SERVER));
        while (bank.count("category_id = 'physics'") == 0) {
            LockSupport.parkNanos(2_000_000);
        }
        // What this returned for is on disk, and so is all that was kept before it.
        database.write(tx -> true);
        System.out.println(AMID);
        never.await();
    }
}
