package lectern.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import lectern.server.storage.WriterProcess.NumberDao;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Lectern is killed in the middle of its work, again and again; what it promised is there each time. */
@ParameterizedClass
@EnumSource(Engine.class)
class PowerCutIT {
    private static final int CUTS = 4;

    private final TestDatabase test;
    private final int promisesBeforeACut;

    /**
     * With H2, some seconds of work for 32 writers: a store that has begun to use freed space again finds its end
     * differently. PostgreSQL's log only grows in that time, so that one moment of it is like another.
     */
    PowerCutIT(Engine engine) {
        test = TestDatabase.open(engine);
        promisesBeforeACut = engine == Engine.H2 ? 40_000 : 10_000;
    }

    @BeforeEach
    void createTable() {
        test.database().write(tx -> {
            tx.dao(NumberDao.class).createTable();
            if (test.config().engine() == Engine.H2) {
                // As after 45 seconds of a lesson, in one: space is used again while the writers write.
                tx.handle().execute("set retention_time 500");
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void everyPromisedRowIsThereExactlyOnceAfterAKill() throws IOException, InterruptedException {
        Set<Integer> promised = new HashSet<>();
        for (int cut = 0; cut < CUTS; cut++) {
            test.database().close();
            promised.addAll(writeUntilKilled(cut * 10_000_000));
            assertThat(promised).hasSizeGreaterThanOrEqualTo((cut + 1) * promisesBeforeACut);

            List<Integer> kept =
                    test.reopen().read(tx -> tx.dao(NumberDao.class).numbers());
            assertThat(kept).doesNotHaveDuplicates();
            kept.forEach(promised::remove); // removeAll would look each up in the list
            assertThat(promised).as("promised and lost").isEmpty();
            promised.addAll(kept);
        }
    }

    /** What the process promised before it died, with the line that was cut in two left out. */
    private List<Integer> writeUntilKilled(int first) throws IOException, InterruptedException {
        List<Integer> promised = new ArrayList<>();
        Process writer = WriterProcess.start(test.config(), first);
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("promised ") && line.endsWith(".")) {
                    promised.add(Integer.valueOf(line.substring(9, line.length() - 1)));
                }
                if (promised.size() == promisesBeforeACut) {
                    // Not Process.destroyForcibly: it also closes the pipe, with promises in it.
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor()).as("status of a killed process").isNotZero();
        return promised;
    }
}
