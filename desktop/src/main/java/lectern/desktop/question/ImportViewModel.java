package lectern.desktop.question;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.page.Navigator;
import lectern.desktop.sheet.SheetFile;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.Category;
import org.jspecify.annotations.Nullable;

/** The import of questions (004): from a file through its columns and the check of all its rows to the server. */
public final class ImportViewModel {
    /** Where the person is. */
    public enum Step {
        FILE,
        COLUMNS,
        CHECK,
        RESULT
    }

    private final LecternClient client;
    private final Navigator navigator;
    private final ImportFileViewModel file;
    private final ImportCheckViewModel check;
    private final ImportRunViewModel running;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ReadOnlyObjectWrapper<ColumnMapping> mapping =
            new ReadOnlyObjectWrapper<>(ColumnMapping.suggest(List.of()));

    public ImportViewModel(LecternClient client, TaskRunner tasks, Messages messages, Navigator navigator) {
        this.client = client;
        this.navigator = navigator;
        file = new ImportFileViewModel(tasks, messages);
        check = new ImportCheckViewModel(client, tasks, messages);
        running = new ImportRunViewModel(client, tasks, messages);
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The file and how it is written. */
    public ImportFileViewModel file() {
        return file;
    }

    /** What is in it, row by row. */
    public ImportCheckViewModel check() {
        return check;
    }

    /** The sending and what came of it. */
    public ImportRunViewModel running() {
        return running;
    }

    public ReadOnlyObjectProperty<ColumnMapping> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    /** Whether the step is done, so that the next may begin. */
    public BooleanBinding nextPossible() {
        return Bindings.createBooleanBinding(
                () -> switch (step.get()) {
                    case FILE -> file.loaded() != null && file.loaded().readable();
                    case COLUMNS -> mapping.get().complete();
                    case CHECK, RESULT -> false;
                },
                step,
                file.loadedProperty(),
                mapping);
    }

    /** Whether the file may go to the server. */
    public BooleanBinding runPossible() {
        return check.passed().and(step.isEqualTo(Step.CHECK));
    }

    /** Begins with a file. */
    public void choose(Path chosen) {
        if (running.busyProperty().get()) {
            return;
        }
        check.stop();
        running.forget();
        step.set(Step.FILE);
        check.fetchCategories();
        file.choose(chosen, () -> mapping.set(ColumnMapping.suggest(header())));
    }

    /** Goes on from the file to the columns, from the columns to the check. */
    public void next() {
        if (!nextPossible().get()) {
            return;
        }
        if (step.get() == Step.FILE) {
            mapping.set(mapping.get().carriedTo(header()));
            step.set(Step.COLUMNS);
        } else {
            step.set(Step.CHECK);
            startCheck();
        }
    }

    public void back() {
        check.stop();
        switch (step.get()) {
            case FILE -> navigator.open(new QuestionsPlace());
            case COLUMNS -> step.set(Step.FILE);
            case CHECK -> step.set(Step.COLUMNS);
            case RESULT -> again();
        }
    }

    /** Begins anew with another file. */
    public void again() {
        if (!running.busyProperty().get()) {
            running.forget();
            file.forget();
            step.set(Step.FILE);
        }
    }

    /** Says which column holds something; null for none. */
    public void map(Target target, @Nullable Integer column) {
        mapping.set(mapping.get().with(target, column));
    }

    /** Says the category of all questions, where no column does. */
    public void fixCategory(@Nullable Category category) {
        mapping.set(mapping.get().withFixedCategory(category == null ? null : category.id()));
    }

    /** Reads the same file again, after it was mended. */
    public void reread() {
        running.forget();
        file.reread(() -> {
            mapping.set(mapping.get().carriedTo(header()));
            if (step.get() == Step.CHECK) {
                if (mapping.get().complete()) {
                    startCheck();
                } else {
                    step.set(file.loaded() != null && file.loaded().readable() ? Step.COLUMNS : Step.FILE);
                }
            }
        });
    }

    /** Sends the file. */
    public void run() {
        SheetFile sheet = sheet();
        if (!runPossible().get() || sheet == null) {
            return;
        }
        Findings now = check.findingsProperty().get();
        step.set(Step.RESULT);
        running.start(
                new ImportRun(
                        client,
                        sheet,
                        mapping.get(),
                        check.categoriesProperty().get(),
                        now.known(),
                        now.newCategories()),
                this::refused,
                () -> step.set(Step.CHECK));
    }

    /** Goes to the question bank. */
    public void openQuestions() {
        navigator.open(new QuestionsPlace());
    }

    void hide() {
        check.stop();
    }

    private void refused(ApiException refusal) {
        check.refused(refusal, mapping.get());
    }

    private void startCheck() {
        SheetFile sheet = sheet();
        if (sheet != null) {
            check.start(sheet, mapping.get());
        }
    }

    private @Nullable SheetFile sheet() {
        ImportFileViewModel.Loaded loaded = file.loaded();
        return loaded == null ? null : loaded.sheet();
    }

    private List<String> header() {
        ImportFileViewModel.Loaded loaded = file.loaded();
        return loaded == null ? List.of() : loaded.header();
    }
}
