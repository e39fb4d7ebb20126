package lectern.desktop.importing;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Place;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.StagedImport;

/** The import of any file: from the file through its columns and the check of all its rows to what came of it. */
public final class ImportViewModel {
    /** Where the person is. */
    public enum Step {
        FILE,
        COLUMNS,
        CHECK,
        RESULT
    }

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ImportFileViewModel file;
    private final CategoryChoices categories;
    private final ImportCheckViewModel check;
    private final ImportRunViewModel running;
    private final ImportSession session;
    private final ImportExits exits;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();

    /**
     * @param rooms where what was imported is to be found
     */
    public ImportViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            Navigator navigator,
            ImportDesk desk,
            Function<ImportKind, Place> rooms) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        file = new ImportFileViewModel(client.imports(), tasks, messages);
        categories = new CategoryChoices(client, tasks, messages);
        check = new ImportCheckViewModel(client.imports(), tasks, messages, file);
        running = new ImportRunViewModel(client, tasks, messages, categories);
        session = new ImportSession(client.imports(), tasks, messages, desk, this);
        exits = new ImportExits(navigator, rooms, file, running);
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The file and how it is read. */
    public ImportFileViewModel file() {
        return file;
    }

    /** The categories that there are. */
    public CategoryChoices categories() {
        return categories;
    }

    /** What would become of its rows. */
    public ImportCheckViewModel check() {
        return check;
    }

    /** The writing and what came of it. */
    public ImportRunViewModel running() {
        return running;
    }

    /** Where to go from here. */
    public ImportExits exits() {
        return exits;
    }

    /** Whether the writing was ended before anything was kept, and nothing has been done since. */
    public ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** Whether the step is done, so that the next may begin. */
    public BooleanBinding nextPossible() {
        return Bindings.createBooleanBinding(
                this::mayGoOn, step, file.stagedProperty(), file.settledProperty(), file.problemProperty());
    }

    private boolean mayGoOn() {
        StagedImport staged = file.staged();
        if (staged == null
                || !file.settledProperty().get()
                || file.problemProperty().get() != null) {
            return false;
        }
        return switch (step.get()) {
            case FILE -> true;
            case COLUMNS -> staged.layout().missing().isEmpty();
            case CHECK, RESULT -> false;
        };
    }

    /** Whether it may be written. */
    public BooleanBinding runPossible() {
        return check.passed().and(step.isEqualTo(Step.CHECK));
    }

    /** Whether the file can be read again after it was mended. */
    public BooleanBinding rereadPossible() {
        return Bindings.createBooleanBinding(
                () -> file.mendable() && step.get() != Step.RESULT, file.stagedProperty(), step);
    }

    /** The page came into sight: begins with what the place names, or goes on where the person left. */
    void show(ImportPlace place) {
        categories.fetch();
        session.show(place);
    }

    /** The page goes out of sight: what the server does with the import goes on. */
    void hide() {
        session.hide();
    }

    void at(Step next) {
        step.set(next);
    }

    /** Begins with a file or with pasted cells. */
    public void choose(ImportSource source) {
        if (running.busyProperty().get() || file.uploadingProperty().get()) {
            return;
        }
        check.stop(() -> {
            check.forget();
            running.forget();
            stopped.set(false);
            step.set(Step.FILE);
            file.stage(source, exits.here(), () -> {});
        });
    }

    /** Goes on from the file to the columns, from the columns to the check. */
    public void next() {
        if (!mayGoOn()) {
            return;
        }
        stopped.set(false);
        if (step.get() == Step.FILE) {
            step.set(Step.COLUMNS);
        } else {
            step.set(Step.CHECK);
            check.start(this::toColumns);
        }
    }

    public void back() {
        stopped.set(false);
        switch (step.get()) {
            case FILE -> exits.openRoom();
            case COLUMNS -> step.set(Step.FILE);
            case CHECK -> check.stop(this::toColumns);
            case RESULT -> again();
        }
    }

    void toColumns() {
        step.set(Step.COLUMNS);
    }

    /** Begins anew with another file. */
    public void again() {
        if (!running.busyProperty().get()) {
            running.forget();
            check.forget();
            file.forget();
            step.set(Step.FILE);
        }
    }

    /** Reads the same file again, after it was mended; at the check, checks it again as well. */
    public void reread() {
        if (!rereadPossible().get() || file.uploadingProperty().get()) {
            return;
        }
        stopped.set(false);
        check.stop(() -> file.reread(() -> {
            if (step.get() == Step.CHECK) {
                StagedImport now = file.staged();
                if (now != null && now.layout().missing().isEmpty()) {
                    check.start(this::toColumns);
                } else {
                    step.set(Step.COLUMNS);
                }
            }
        }));
    }

    /** Writes it. */
    public void run() {
        ImportBatch checked = check.checkedProperty().get();
        if (checked != null && runPossible().get()) {
            stopped.set(false);
            step.set(Step.RESULT);
            running.start(checked, this::unfinished);
        }
    }

    /** Nothing was written: shows the rows again, as the server knows them now. */
    void unfinished() {
        StagedImport staged = file.staged();
        if (staged == null) {
            return;
        }
        stopped.set(true);
        step.set(Step.CHECK);
        tasks.job(
                        messages.text("importing.opening"),
                        progress -> client.imports().get(staged.batch().id()))
                .quiet()
                .then(check::show)
                .start();
    }
}
