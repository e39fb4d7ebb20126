package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lectern.model.client.ImportClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.StagedImport;
import org.jspecify.annotations.Nullable;

/** Steps of an import over HTTP, for tests. */
final class Importing {

    private final ImportClient client;

    Importing(ImportClient client) {
        this.client = client;
    }

    StagedImport stage(String file, String name) {
        return client.stage(BodyPublishers.ofByteArray(file.getBytes(StandardCharsets.UTF_8)), name, null);
    }

    /** Stages a CSV file with these choices, whatever was found. */
    String staged(String file, Identical identical, BadRows badRows, boolean createCategories) {
        StagedImport staged = stage(file, "questions.csv");
        assertThat(staged.batch().kind()).isEqualTo(ImportKind.QUESTIONS);
        client.configure(staged.batch().id(), chosen(options(staged), Map.of(), identical, badRows, createCategories));
        return staged.batch().id();
    }

    static ImportOptions options(StagedImport staged) {
        ImportOptions options = staged.batch().options();
        assertThat(options).isNotNull();
        return java.util.Objects.requireNonNull(options);
    }

    static ImportOptions chosen(
            ImportOptions from,
            Map<String, @Nullable String> fixed,
            Identical identical,
            BadRows badRows,
            boolean createCategories) {
        Map<String, @Nullable String> all = new java.util.HashMap<>(from.fixed());
        all.putAll(fixed);
        return new ImportOptions(
                from.kind(),
                from.format(),
                from.encoding(),
                from.delimiter(),
                from.sheet(),
                from.header(),
                from.columns(),
                all,
                from.apostrophes(),
                badRows,
                identical,
                createCategories);
    }

    ImportBatch checked(String id) {
        client.check(id);
        ImportBatch batch = ended(id);
        assertThat(batch.failure()).isNull();
        assertThat(batch.state()).isEqualTo(ImportState.CHECKED);
        return batch;
    }

    ImportBatch applied(String id) {
        client.apply(id);
        ImportBatch batch = ended(id);
        assertThat(batch.failure()).isNull();
        assertThat(batch.state()).isEqualTo(ImportState.APPLIED);
        return batch;
    }

    /** Asks until nothing is under way. */
    ImportBatch ended(String id) {
        return await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> client.get(id), batch -> !batch.state().running());
    }

    /** Stages, checks and imports a CSV file. */
    ImportBatch run(String file, Identical identical, BadRows badRows) {
        String id = staged(file, identical, badRows, true);
        checked(id);
        return applied(id);
    }

    List<RowFinding> rows(String id, @Nullable RowOutcome outcome) {
        return client.rows(id, outcome, 1, 100).items();
    }
}
