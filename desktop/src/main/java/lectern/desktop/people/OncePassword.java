package lectern.desktop.people;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;

/** A new password that is shown this once: whose it is, and a way to copy it. */
final class OncePassword {
    private OncePassword() {}

    /** @param name whose password it is */
    static void show(String name, String plainPassword, Messages messages, Dialogs dialogs) {
        TextField password = new TextField(plainPassword);
        password.setId("plainPassword");
        password.setEditable(false);
        password.getStyleClass().add("details-text");
        password.accessibleTextProperty().bind(messages.text("people.password.title", new SimpleStringProperty(name)));
        Label copied = Controls.text(messages.text("people.password.copied"), "good-news");
        Controls.show(copied, false);
        VBox card = new VBox();
        Button close = Controls.button(messages.text("widget.close"), () -> dialogs.close(card));
        close.setId("passwordClose");
        Button copy = Controls.button(
                messages.text("people.password.copy"),
                () -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, plainPassword));
                    Controls.show(copied, true);
                },
                Styles.ACCENT);
        copy.setId("passwordCopy");
        HBox buttons = new HBox(close, copy);
        buttons.getStyleClass().add("buttons");
        card.getChildren()
                .setAll(
                        Controls.text(
                                messages.text("people.password.title", new SimpleStringProperty(name)),
                                "section-title"),
                        Controls.text(messages.text("people.password.text"), "muted"),
                        password,
                        copied,
                        buttons);
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        dialogs.keep(card);
        copy.requestFocus();
    }
}
