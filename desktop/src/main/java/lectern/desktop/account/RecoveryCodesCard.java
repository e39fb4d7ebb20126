package lectern.desktop.account;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;

/** Recovery codes, shown this once, to be copied or saved. */
final class RecoveryCodesCard {
    private final String codes;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Label report = new Label();
    private final VBox card = new VBox();

    RecoveryCodesCard(List<String> codes, Messages messages, Dialogs dialogs) {
        this.codes = String.join("\n", codes);
        this.messages = messages;
        this.dialogs = dialogs;
    }

    void show() {
        Label title = label("account.codes.title", "section-title");
        TextArea text = new TextArea(codes);
        text.setId("recoveryCodes");
        text.setEditable(false);
        text.setPrefRowCount(10);
        text.getStyleClass().add("details-text");
        text.accessibleTextProperty().bind(messages.text("account.codes.title"));
        report.setId("codesReport");
        report.setWrapText(true);
        report.setMinHeight(Region.USE_PREF_SIZE);
        report.visibleProperty().bind(report.textProperty().isNotEmpty());
        report.managedProperty().bind(report.visibleProperty());
        Button close = button("account.codes.close", this::close);
        close.setId("codesClose");
        close.getStyleClass().add("accent");
        Button copy = button("account.codes.copy", this::copy);
        copy.setId("codesCopy");
        HBox buttons = new HBox(copy, button("account.codes.save", this::save), close);
        buttons.getStyleClass().add("buttons");
        card.getChildren().setAll(title, label("account.codes.text", "muted"), text, report, buttons);
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        dialogs.show(card);
        copy.requestFocus();
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, codes));
        report.setText(messages.get("account.codes.copied"));
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(messages.get("account.codes.file") + ".txt");
        File chosen = chooser.showSaveDialog(card.getScene().getWindow());
        if (chosen == null) {
            return;
        }
        try {
            Files.writeString(chosen.toPath(), codes.replace("\n", System.lineSeparator()) + System.lineSeparator());
            report.setText(messages.get("account.codes.saved", chosen.toString()));
        } catch (IOException e) {
            report.setText(messages.get("account.codes.notSaved", chosen.toString()));
        }
    }

    private void close() {
        dialogs.close(card);
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(messages.text(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
