package lectern.desktop.account;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.stage.FileChooser.ExtensionFilter;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;

/** What is held about oneself, to be taken along. */
public final class ExportCard {
    private final ExportViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private Label saved;

    public ExportCard(ExportViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        saved.textProperty().bind(model.reportProperty());
        Controls.showWhile(saved, saved.textProperty().isNotEmpty());
    }

    @FXML
    private void save() {
        dialogs.save(messages.get("account.data.file") + ".json", new ExtensionFilter("JSON", "*.json"), model::save);
    }
}
