package lectern.desktop.importing;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.RunningTask;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.importing.ImportBatch;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportState;
import lectern.model.importing.RowOutcome;
import lectern.model.importing.UndoReport;
import lectern.model.wire.WireError;

/** The last step: the writing, and what came of it. */
public final class ImportResultView {
    private final ImportViewModel model;
    private final ImportRunViewModel running;
    private final Messages messages;
    private final UndoWords undoWords;
    private final BooleanBinding undoable;
    private final BooleanBinding publishable;
    private final BooleanBinding cardable;
    private final Consumer<String> cards;

    @FXML
    private VBox under;

    @FXML
    private Label phase;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label amount;

    @FXML
    private VBox report;

    @FXML
    private Label made;

    @FXML
    private Label details;

    @FXML
    private Label draftsText;

    @FXML
    private Label publishedText;

    @FXML
    private Label leftText;

    @FXML
    private Label refusedText;

    @FXML
    private Button importPublish;

    @FXML
    private Button importCards;

    @FXML
    private Button importOpen;

    @FXML
    private Button importUndo;

    /** @param cards prints those of whom an import of students made */
    ImportResultView(ImportViewModel model, Consumer<String> cards, Messages messages) {
        this.cards = cards;
        this.model = model;
        this.running = model.running();
        this.messages = messages;
        undoWords = new UndoWords(messages);
        undoable = running.undoable();
        publishable = running.publishable();
        cardable = running.cardable();
    }

    @FXML
    private void initialize() {
        Shown.whileTrue(under, running.busyProperty());
        Shown.whileTrue(
                report,
                running.outcomeProperty().isNotNull().and(running.busyProperty().not()));
        Shown.whileTrue(importPublish, publishable);
        Shown.whileTrue(draftsText, publishable);
        Shown.whileTrue(importCards, cardable);
        Shown.whileTrue(importUndo, undoable);
        progress.progressProperty().bind(running.fractionProperty());
        phase.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                running.outcomeProperty().get() == null
                                        ? "importing.phase.writing"
                                        : "importing.phase.working"),
                        running.outcomeProperty(),
                        messages.languageProperty()));
        amount.textProperty()
                .bind(Bindings.createStringBinding(this::amount, running.doneProperty(), messages.languageProperty()));
        running.outcomeProperty().subscribe(now -> tell());
        running.publishedProperty().subscribe(now -> tell());
        model.categories().all().subscribe(this::tell);
        running.undoneProperty().subscribe(now -> tell());
        running.refusalProperty().subscribe(now -> tell());
        Controls.whileSeen(report, messages.languageProperty()).subscribe(language -> tell());
    }

    private String amount() {
        RunningTask.Done done = running.doneProperty().get();
        if (running.outcomeProperty().get() != null) {
            return done.total() == 0 ? "" : messages.get("importing.questionsDone", done.done(), done.total());
        }
        return done.done() == 0 ? "" : messages.count("importing.rowsDone", done.done());
    }

    private void tell() {
        ImportBatch now = running.outcomeProperty().get();
        PublishOutcome out = running.publishedProperty().get();
        WireError refusal = running.refusalProperty().get();
        ImportKind kind = now == null ? ImportKind.QUESTIONS : now.kind();
        importOpen.setText(messages.get("importing.open." + kind));
        made.setText(now == null ? "" : title(now));
        details.setText(now == null ? "" : details(now));
        publishedText.setText(out == null ? "" : messages.count("importing.published", out.published()));
        leftText.setText(out == null || out.left() == 0 ? "" : left(out));
        refusedText.setText(refusal == null ? "" : undoWords.refused(refusal));
        for (Label label : List.of(details, publishedText, leftText, refusedText)) {
            Shown.set(label, !label.getText().isEmpty());
        }
    }

    private String title(ImportBatch now) {
        if (now.state() == ImportState.UNDONE) {
            return messages.get("importing.undone");
        }
        long count = now.counts().create() > 0 || now.counts().update() == 0
                ? now.counts().create()
                : now.counts().update();
        String deed = count == now.counts().create() ? "made." : "changed.";
        return messages.count("importing." + deed + now.kind(), count);
    }

    private String details(ImportBatch now) {
        UndoReport undone = running.undoneProperty().get();
        if (now.state() == ImportState.UNDONE) {
            return undone == null ? "" : undoWords.of(undone, now.kind());
        }
        String rest = Stream.of(RowOutcome.UPDATE, RowOutcome.SAME, RowOutcome.SKIP, RowOutcome.REFUSE)
                .filter(outcome -> now.counts().of(outcome) > 0)
                .map(outcome ->
                        messages.count("importing.rows." + outcome, now.counts().of(outcome)))
                .collect(Collectors.joining("\n"));
        String made = undoWords.categories(
                "importing.categoriesMade", model.categories().names(now.categoriesCreated()));
        return Stream.of(rest, made).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String left(PublishOutcome out) {
        String reasons = out.refused().entrySet().stream()
                .limit(5)
                .map(reason -> messages.get("importing.left.reason", reason.getValue(), why(reason.getKey())))
                .collect(Collectors.joining("\n"));
        return messages.count("importing.left", out.left()) + "\n" + reasons;
    }

    private String why(PublishOutcome.Reason reason) {
        return RefusalWords.of(reason.code(), reason.message(), messages).text(messages);
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
    private void cards() {
        ImportBatch made = running.outcomeProperty().get();
        if (made != null) {
            cards.accept(made.id());
        }
    }

    @FXML
    private void undo() {
        running.undo();
    }

    @FXML
    private void open() {
        model.exits().openRoom();
    }

    @FXML
    private void history() {
        model.exits().openHistory();
    }
}
