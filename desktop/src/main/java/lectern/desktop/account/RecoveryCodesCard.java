package lectern.desktop.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import javafx.stage.FileChooser.ExtensionFilter;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
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
        // One row more than there are codes: the last one would else bring the bar that scrolls.
        text.setPrefRowCount((int) this.codes.lines().count() + 1);
        text.getStyleClass().add("details-text");
        text.accessibleTextProperty().bind(messages.text("account.codes.title"));
        report.setId("codesReport");
        report.setWrapText(true);
        report.setMinHeight(Region.USE_PREF_SIZE);
        Controls.showWhile(report, report.textProperty().isNotEmpty());
        Button close = button("account.codes.close", this::close);
        close.setId("codesClose");
        close.getStyleClass().add("accent");
        Button copy = button("account.codes.copy", this::copy);
        copy.setId("codesCopy");
        Button save = button("account.codes.save", this::save);
        save.setId("codesSave");
        HBox buttons = new HBox(copy, save, close);
        buttons.getStyleClass().add("buttons");
        card.getChildren().setAll(title, label("account.codes.text", "muted"), text, report, buttons);
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        dialogs.keep(card);
        copy.requestFocus();
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, codes));
        report.setText(messages.get("account.codes.copied"));
    }

    private void save() {
        dialogs.save(
                messages.get("account.codes.file") + ".txt",
                new ExtensionFilter(messages.get("account.codes.kind"), "*.txt"),
                this::write);
    }

    private void write(Path file) {
        try {
            Files.writeString(file, codes.replace("\n", System.lineSeparator()) + System.lineSeparator());
            report.setText(messages.get("account.codes.saved", file.toString()));
        } catch (IOException e) {
            report.setText(messages.get("account.codes.notSaved", file.toString()));
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
