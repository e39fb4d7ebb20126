package lectern.desktop.question;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lectern.desktop.question.ImportRunViewModel.State;
import lectern.desktop.task.RunningTask;
import lectern.desktop.text.Messages;
import org.jspecify.annotations.Nullable;

/** The last step: the sending and its report. */
public final class ImportResultView {
    private static final long KIBIBYTE = 1024;

    private final ImportViewModel model;
    private final ImportRunViewModel running;
    private final Messages messages;

    @FXML
    private VBox under;

    @FXML
    private Label phase;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label amount;

    @FXML
    private Button importCancel;

    @FXML
    private VBox report;

    @FXML
    private Label created;

    @FXML
    private Label details;

    @FXML
    private Label draftsText;

    @FXML
    private Label publishedText;

    @FXML
    private Label leftText;

    @FXML
    private Button importPublish;

    ImportResultView(ImportViewModel model, Messages messages) {
        this.model = model;
        this.running = model.running();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        shownWhile(under, running.busyProperty());
        shownWhile(
                report,
                running.outcomeProperty().isNotNull().and(running.busyProperty().not()));
        importCancel.disableProperty().bind(running.stateProperty().isEqualTo(State.WRITING));
        var publishable = running.publishedProperty()
                .isNull()
                .and(running.outcomeProperty().isNotNull());
        shownWhile(importPublish, publishable);
        shownWhile(draftsText, publishable);
        progress.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> running.stateProperty().get() == State.WRITING
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : running.fractionProperty().get(),
                        running.stateProperty(),
                        running.fractionProperty()));
        phase.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("question.result.phase."
                                + running.stateProperty().get()),
                        running.stateProperty(),
                        messages.languageProperty()));
        amount.textProperty()
                .bind(Bindings.createStringBinding(
                        this::amount, running.doneProperty(), running.stateProperty(), messages.languageProperty()));
        running.outcomeProperty().subscribe(made -> tell());
        running.publishedProperty().subscribe(made -> tell());
        messages.languageProperty().subscribe(language -> tell());
    }

    private static void shownWhile(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private String amount() {
        RunningTask.Done done = running.doneProperty().get();
        if (done.total() == 0) {
            return "";
        }
        return running.stateProperty().get() == State.DONE
                ? messages.get("question.result.questionsDone", done.done(), done.total())
                : messages.get("question.result.sent", kilobytes(done.done()), kilobytes(done.total()));
    }

    private static long kilobytes(long bytes) {
        return (bytes + KIBIBYTE - 1) / KIBIBYTE;
    }

    private void tell() {
        ImportOutcome made = running.outcomeProperty().get();
        PublishOutcome out = running.publishedProperty().get();
        created.setText(made == null ? "" : messages.count("question.result.created", made.created()));
        details.setText(made == null ? "" : details(made));
        publishedText.setText(out == null ? "" : messages.count("question.result.published", out.published()));
        leftText.setText(out == null || out.left() == 0 ? "" : left(out));
        for (Label label : List.of(publishedText, leftText)) {
            label.setVisible(!label.getText().isEmpty());
            label.setManaged(label.isVisible());
        }
    }

    private String details(ImportOutcome made) {
        double seconds = Math.round(made.took().toMillis() / 100.0) / 10.0;
        String took = messages.get("question.result.took", seconds);
        return made.categoriesMade().isEmpty()
                ? took
                : took
                        + "\n"
                        + messages.count(
                                "question.result.categories",
                                made.categoriesMade().size(),
                                String.join(messages.get("question.import.comma"), made.categoriesMade()));
    }

    private String left(PublishOutcome out) {
        String reasons = out.refused().entrySet().stream()
                .limit(5)
                .map(reason -> messages.get("question.result.reason", reason.getValue(), reason.getKey()))
                .collect(Collectors.joining("\n"));
        return messages.count("question.result.left", out.left()) + "\n" + reasons;
    }

    @FXML
    private void cancel() {
        running.cancel();
    }

    @FXML
    private void publish() {
        running.publish();
    }

    @FXML
    private void questions() {
        model.openQuestions();
    }

    @FXML
    private void save() {
        File chosen =
                ask(messages, "question.report.fileName", report.getScene().getWindow());
        if (chosen != null) {
            running.saveReport(chosen.toPath());
        }
    }

    /** Asks where to write a CSV file, with the system's own window. */
    static @Nullable File ask(Messages messages, String nameKey, Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(messages.get(nameKey));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(messages.get("question.import.kinds"), "*.csv"));
        return chooser.showSaveDialog(window);
    }
}
