package lectern.desktop.question;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import lectern.desktop.sheet.SheetFile;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import org.jspecify.annotations.Nullable;

/** The third step of an import: every row of the file is looked at before anything is sent. */
public final class ImportCheckViewModel {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<CategoryNames> categories =
            new ReadOnlyObjectWrapper<>(new CategoryNames(List.of()));
    private final ReadOnlyObjectWrapper<Findings> findings = new ReadOnlyObjectWrapper<>(Findings.NONE);
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final BooleanProperty createCategories = new SimpleBooleanProperty(true);
    private @Nullable RunningTask check;
    private int looks;

    ImportCheckViewModel(LecternClient client, TaskRunner tasks, Messages messages) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The categories as they were when the file was looked at last. */
    ReadOnlyObjectProperty<CategoryNames> categoriesProperty() {
        return categories.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Whether the file is being read through. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** How much of it has been read, 0 to 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Whether categories that nobody has are made; agreed to unless the person says otherwise. */
    public BooleanProperty createCategoriesProperty() {
        return createCategories;
    }

    /** Whether nothing stands against sending the file. */
    public BooleanBinding passed() {
        return Bindings.createBooleanBinding(
                () -> !checking.get()
                        && findings.get().importable()
                        && (createCategories.get()
                                || findings.get().newCategories().isEmpty()),
                checking,
                findings,
                createCategories);
    }

    void fetchCategories() {
        tasks.job(messages.text("question.categories.loading"), progress -> CategoryNames.fetch(client))
                .quiet()
                .then(all -> categories.set(new CategoryNames(all)))
                .start();
    }

    void start(SheetFile sheet, ColumnMapping columns) {
        stop();
        findings.set(Findings.NONE);
        int look = ++looks;
        checking.set(true);
        RunningTask task = tasks.job(
                        messages.text(
                                "question.import.checking",
                                String.valueOf(sheet.file().getFileName())),
                        progress -> {
                            CategoryNames names = new CategoryNames(CategoryNames.fetch(client));
                            return new Checked(names, SheetCheck.check(sheet, columns, names, progress));
                        })
                .then(checked -> {
                    categories.set(checked.names());
                    findings.set(checked.findings());
                })
                .lastly(() -> finished(look))
                .start();
        if (checking.get()) {
            check = task;
            fraction.bind(task.fractionProperty());
        }
    }

    /** An earlier look that was stopped ends after the next has begun. */
    private void finished(int look) {
        if (look == looks) {
            checking.set(false);
        }
    }

    private record Checked(CategoryNames names, Findings findings) {}

    /** Stops looking. */
    void stop() {
        fraction.unbind();
        fraction.set(-1);
        checking.set(false);
        looks++;
        if (check != null) {
            check.cancel();
            check = null;
        }
    }

    void refused(ApiException refusal, ColumnMapping columns) {
        findings.set(findings.get().refused(Refusals.in(refusal, columns)));
    }
}
