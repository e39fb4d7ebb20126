package lectern.desktop.backup;

import java.io.File;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.backup.Backup;
import lectern.model.backup.BackupState;
import org.kordamp.ikonli.feather.Feather;

/** How the last backup went, those that there are, and what to do with them. */
public final class BackupsView implements Page {
    private final BackupsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final boolean trusted;

    @FXML
    private VBox stateCard;

    @FXML
    private Label headline;

    @FXML
    private Label next;

    @FXML
    private Label report;

    @FXML
    private Button make;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private VBox rows;

    @FXML
    private VBox listCard;

    /** @param trusted whether whoever is here may take copies away, with all names and keys in them */
    public BackupsView(BackupsViewModel model, Messages messages, Dialogs dialogs, boolean trusted) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        this.trusted = trusted;
    }

    @FXML
    private void initialize() {
        headline.textProperty().bind(model.headline());
        next.textProperty().bind(model.next());
        report.textProperty().bind(model.reportProperty());
        model.reportProperty().subscribe(text -> Controls.show(report, !text.isEmpty()));
        stateCard.getChildren().add(1, new ProblemLabel(model.failure()));
        stateCard.getChildren().add(stateCard.getChildren().indexOf(report), new ProblemLabel(model.problemProperty()));
        make.disableProperty().bind(model.makingProperty());
        busy.visibleProperty().bind(model.makingProperty());
        model.stateProperty().subscribe(this::draw);
        Controls.whileSeen(rows, messages.languageProperty()).subscribe((before, now) -> draw());
    }

    private void draw() {
        BackupState state = model.stateProperty().get();
        Controls.show(listCard, state != null && !state.backups().isEmpty());
        if (state != null) {
            rows.getChildren().setAll(state.backups().stream().map(this::row).toList());
        }
    }

    private Node row(Backup backup) {
        String time = model.made(backup);
        Label made = Controls.text(
                time.substring(0, 1).toUpperCase(messages.language().locale()) + time.substring(1), "strong");
        Label what = Controls.text(model.what(backup), "muted");
        VBox text = new VBox(made, what);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button save = Controls.button(messages.text("backup.save"), () -> save(backup));
        save.getStyleClass().add("save-backup");
        save.accessibleTextProperty().bind(messages.text("backup.save.this", time));
        save.disableProperty().bind(model.savingProperty());
        Controls.show(save, trusted);
        Button delete = Controls.icon(Feather.TRASH_2, messages.text("backup.delete.this", time), () -> delete(backup));
        delete.getStyleClass().add("delete-backup");
        return Controls.row(12, text, save, delete);
    }

    @FXML
    private void make() {
        model.make();
    }

    private void save(Backup backup) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(backup.name());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("ZIP", "*.zip"));
        File chosen = chooser.showSaveDialog(rows.getScene().getWindow());
        if (chosen != null) {
            model.save(backup, chosen.toPath());
        }
    }

    private void delete(Backup backup) {
        dialogs.confirm(
                messages.text("backup.delete.title"),
                messages.text("backup.delete.text", model.made(backup)),
                messages.text("backup.delete.verb"),
                () -> model.delete(backup));
    }

    @Override
    public String help() {
        return "backup.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(new PageAction(
                PageAction.Key.NEW,
                messages.text("backup.make"),
                model.makingProperty().not(),
                this::make));
    }

    @Override
    public void shown() {
        model.show();
        make.requestFocus();
    }
}
