package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportState;
import lectern.server.audit.Actor;
import lectern.server.storage.Database;
import lectern.server.storage.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed in the middle of imports; on PostgreSQL nothing is kept before their end. */
class KilledImportIT {
    @TempDir
    Path folder;

    @Test
    void theNextStartTakesBackWhatWasCutOff() throws IOException, InterruptedException {
        Process process = ImportProcess.start(folder);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo(ImportProcess.AMID);
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Database database = Database.open(DatabaseConfig.embedded(folder))) {
            Bank bank = new Bank(database);
            assertThat(bank.count("category_id = 'maths'")).isPositive();
            assertThat(bank.count("category_id = 'physics'")).isPositive();
            assertThat(bank.images()).isPositive();
            try (ImportParts parts = new ImportParts(database, folder, target -> target)) {
                assertThat(bank.count("true")).isEqualTo(Bank.OLD);
                assertThat(bank.count("difficulty = " + Bank.OLD_DIFFICULTY)).isEqualTo(Bank.OLD);
                assertThat(bank.images()).isZero();
                assertThat(bank.categories()).containsExactly("arts");
                List<ImportBatch> history =
                        parts.imports.list(1, 9, null, null, ImportParts.HEAD).items();
                assertThat(history)
                        .extracting(ImportBatch::state)
                        .containsExactly(ImportState.UNDONE, ImportState.STAGED);
                assertThat(history).allSatisfy(batch -> {
                    assertThat(batch.failure()).isNotNull();
                    assertThat(batch.failure().message()).contains("server stopped");
                });
                UUID staged = UUID.fromString(history.getLast().id());
                parts.imports.apply(staged, Actor.SERVER);
                assertThat(parts.ended(staged).counts().update()).isEqualTo(Bank.OLD);
                parts.imports.undo(staged, Actor.SERVER);
                assertThat(bank.count("true")).isEqualTo(Bank.OLD);
            }
        }
    }
}
