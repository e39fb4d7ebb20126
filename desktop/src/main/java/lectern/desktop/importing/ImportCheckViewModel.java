package lectern.desktop.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ImportClient;
import lectern.model.importing.BadRows;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowCounts;
import lectern.model.importing.StagedImport;
import org.jspecify.annotations.Nullable;

/** The dry run of an import: what would become of each row. */
public final class ImportCheckViewModel {
    private final ImportClient imports;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ImportFileViewModel file;
    private final FindingsViewModel findings;
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable ImportBatch> checked = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask check;
    private Runnable unfinished = () -> {};

    ImportCheckViewModel(ImportClient imports, TaskRunner tasks, Messages messages, ImportFileViewModel file) {
        this.imports = imports;
        this.tasks = tasks;
        this.messages = messages;
        this.file = file;
        findings = new FindingsViewModel(imports, tasks, messages);
    }

    /** Row by row. */
    public FindingsViewModel findings() {
        return findings;
    }

    /** Whether the file is being read through. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** How much of it has been read, 0 to 1, or -1 while nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** The import as the check left it; null before. Its failure says why there are no counts. */
    public ReadOnlyObjectProperty<@Nullable ImportBatch> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /** Whether nothing stands against importing: there is something to import, and no bad row unless they are skipped. */
    public BooleanBinding passed() {
        return Bindings.createBooleanBinding(this::mayApply, checking, checked, file.stagedProperty());
    }

    private boolean mayApply() {
        ImportBatch now = checked.get();
        StagedImport staged = file.staged();
        if (now == null || staged == null || checking.get() || now.state() != ImportState.CHECKED) {
            return false;
        }
        RowCounts counts = now.counts();
        boolean complete = counts.refuse() == 0 || Options.of(staged).badRows() == BadRows.SKIP;
        return complete && counts.create() + counts.update() > 0;
    }

    /**
     * Checks the file as it is read now.
     *
     * @param notDone hears that it was ended or failed
     */
    void start(Runnable notDone) {
        StagedImport staged = file.staged();
        if (staged != null && !checking.get()) {
            String id = staged.batch().id();
            unfinished = notDone;
            run(staged, progress -> ServerRun.follow(imports, imports.check(id), progress));
        }
    }

    /** Checks it again with another choice. */
    public void choose(ImportOptions options) {
        StagedImport staged = file.staged();
        if (staged != null && !checking.get() && !options.equals(Options.of(staged))) {
            String id = staged.batch().id();
            run(staged, progress -> {
                StagedImport now = imports.configure(id, options);
                tasks.onWindow(() -> file.configured(now));
                return ServerRun.follow(imports, imports.check(id), progress);
            });
        }
    }

    /** Goes on with a check that the server has begun. */
    void follow(ImportBatch begun, Runnable notDone) {
        StagedImport staged = file.staged();
        if (staged != null) {
            unfinished = notDone;
            run(staged, progress -> ServerRun.follow(imports, begun, progress));
        }
    }

    /** Shows what an earlier check found. */
    void show(ImportBatch known) {
        forget();
        checked.set(known);
        if (known.state() == ImportState.CHECKED) {
            findings.open(known);
        }
    }

    private void run(StagedImport staged, Work<ImportBatch> work) {
        forget();
        checking.set(true);
        RunningTask task = tasks.job(
                        messages.text("importing.checking", staged.batch().fileName()), work)
                .then(this::show)
                .lastly(this::finished)
                .start();
        if (checking.get()) {
            check = task;
            fraction.bind(task.fractionProperty());
        }
    }

    private void finished() {
        fraction.unbind();
        fraction.set(-1);
        checking.set(false);
        check = null;
        if (checked.get() == null) {
            unfinished.run();
        }
    }

    /** Ends the check, then goes on. */
    void stop(Runnable then) {
        RunningTask now = check;
        if (now == null) {
            then.run();
        } else {
            unfinished = then;
            now.cancel();
        }
    }

    void forget() {
        checked.set(null);
        findings.close();
    }
}
