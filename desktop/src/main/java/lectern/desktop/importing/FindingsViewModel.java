package lectern.desktop.importing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lectern.desktop.task.Progress;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ImportClient;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowFinding;
import lectern.model.importing.RowOutcome;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import org.jspecify.annotations.Nullable;

/** What was found in a file, row by row: one page of it at a time, of one outcome or of all. */
public final class FindingsViewModel {
    private static final int PAGE = 100;

    private final ImportClient imports;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable ImportBatch> batch = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Optional<RowOutcome>> outcome = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<FindingLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Pagination> pagination = new ReadOnlyObjectWrapper<>(Pagination.of(1, PAGE, 0));
    private @Nullable RunningTask listing;

    FindingsViewModel(ImportClient imports, TaskRunner tasks, Messages messages) {
        this.imports = imports;
        this.tasks = tasks;
        this.messages = messages;
        outcome.subscribe((before, now) -> list(1));
    }

    /** Of which import; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable ImportBatch> batchProperty() {
        return batch.getReadOnlyProperty();
    }

    public RowCounts counts() {
        ImportBatch now = batch.get();
        return now == null ? RowCounts.NONE : now.counts();
    }

    /** Which rows are shown; the list follows it. */
    public ObjectProperty<Optional<RowOutcome>> outcomeProperty() {
        return outcome;
    }

    public ObservableList<FindingLine> lines() {
        return lines;
    }

    /** Which rows of the file the lines tell of. */
    public ReadOnlyObjectProperty<Pagination> paginationProperty() {
        return pagination.getReadOnlyProperty();
    }

    /** Shows the findings of an import, first those that are to be mended. */
    void open(ImportBatch checked) {
        batch.set(null);
        outcome.set(checked.counts().refuse() > 0 ? Optional.of(RowOutcome.REFUSE) : Optional.empty());
        batch.set(checked);
        list(1);
    }

    void close() {
        batch.set(null);
        if (listing != null) {
            listing.cancel();
        }
        lines.clear();
        pagination.set(Pagination.of(1, PAGE, 0));
    }

    public void nextPage() {
        list(pagination.get().page() + 1);
    }

    public void previousPage() {
        list(pagination.get().page() - 1);
    }

    private void list(int page) {
        ImportBatch now = batch.get();
        if (now == null) {
            return;
        }
        RowOutcome wanted = outcome.get().orElse(null);
        listing = tasks.job(
                        messages.text("importing.findings.loading"),
                        progress -> imports.rows(now.id(), wanted, page, PAGE))
                .quiet()
                .replacing(listing)
                .then(this::fill)
                .refused(ErrorCode.CONFLICT, unknown -> lines.clear())
                .start();
    }

    private void fill(Page<RowFinding> page) {
        lines.setAll(page.items().stream().flatMap(FindingLine::of).toList());
        pagination.set(page.pagination());
    }

    /** Writes the rows that are shown now, all pages of them, into a file for a spreadsheet program. */
    public void save(Path target) {
        ImportBatch now = batch.get();
        if (now == null) {
            return;
        }
        RowOutcome wanted = outcome.get().orElse(null);
        tasks.job(messages.text("importing.saving", String.valueOf(target.getFileName())), progress -> {
                    write(target, now.id(), wanted, progress);
                    return target;
                })
                .start();
    }

    private void write(Path target, String importId, @Nullable RowOutcome wanted, Progress progress) throws Exception {
        try (FindingsFile file = FindingsFile.create(target, messages)) {
            Page<RowFinding> page;
            int number = 1;
            do {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                page = imports.rows(importId, wanted, number, PAGE);
                for (RowFinding finding : page.items()) {
                    file.write(finding);
                }
                progress.report((long) number * PAGE, page.pagination().total());
                number++;
            } while (page.pagination().hasNext());
        }
    }
}
