package lectern.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Objects;
import lectern.model.client.ImportClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.StagedImport;
import org.jspecify.annotations.Nullable;

/** An import over HTTP, from its file to the history, for tests of targets. */
public final class ImportSteps {
    private final ImportClient client;

    public ImportSteps(ImportClient client) {
        this.client = client;
    }

    /** Stages a file as it is found to be. */
    public StagedImport stage(byte[] file, String name, @Nullable ImportKind kind) {
        return client.stage(BodyPublishers.ofByteArray(file), name, kind);
    }

    /** Stages a file and says what to do with what is there, and with bad rows. */
    public String staged(byte[] file, String name, Identical identical, BadRows badRows) {
        ImportBatch batch = stage(file, name, null).batch();
        client.configure(batch.id(), with(Objects.requireNonNull(batch.options()), identical, badRows));
        return batch.id();
    }

    /** The same options but for these two. */
    public static ImportOptions with(ImportOptions from, Identical identical, BadRows badRows) {
        return with(from, identical, badRows, from.createCategories());
    }

    /** The same options but for these three. */
    public static ImportOptions with(
            ImportOptions from, Identical identical, BadRows badRows, boolean createCategories) {
        return new ImportOptions(
                from.kind(),
                from.format(),
                from.encoding(),
                from.delimiter(),
                from.sheet(),
                from.header(),
                from.columns(),
                from.fixed(),
                from.apostrophes(),
                badRows,
                identical,
                createCategories);
    }

    public ImportBatch checked(String id) {
        client.check(id);
        return ended(id, ImportState.CHECKED);
    }

    public ImportBatch applied(String id) {
        client.apply(id);
        return ended(id, ImportState.APPLIED);
    }

    private ImportBatch ended(String id, ImportState state) {
        ImportBatch batch = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> client.get(id, Duration.ofSeconds(2)),
                        each -> !each.state().running());
        assertThat(batch.failure()).isNull();
        assertThat(batch.state()).isEqualTo(state);
        return batch;
    }
}
