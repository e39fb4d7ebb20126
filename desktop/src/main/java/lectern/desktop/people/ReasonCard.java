package lectern.desktop.people;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import org.jspecify.annotations.Nullable;

/** Asks before an account is shut, and why it is, which may be left open. */
final class ReasonCard {
    private ReasonCard() {}

    /**
     * @param keys what the keys of the title, the text and the verb begin with, the full stop included
     * @param deed is handed the reason, null for none
     */
    static void ask(
            String keys,
            ObservableStringValue name,
            Messages messages,
            Dialogs dialogs,
            Consumer<@Nullable String> deed) {
        TextField reason = new TextField();
        reason.setId("reason");
        VBox card = new VBox();
        Button cancel = Controls.button(messages.text("widget.cancel"), () -> dialogs.close(card));
        cancel.setCancelButton(true);
        Button verb = Controls.button(
                messages.text(keys + "verb"),
                () -> {
                    dialogs.close(card);
                    deed.accept(
                            reason.getText().isBlank() ? null : reason.getText().strip());
                },
                Styles.DANGER);
        verb.setDefaultButton(true);
        HBox buttons = new HBox(cancel, verb);
        buttons.getStyleClass().add("buttons");
        card.getChildren()
                .setAll(
                        Controls.text(messages.text(keys + "title", name), "section-title"),
                        Controls.text(messages.text(keys + "text"), "muted"),
                        Controls.field(messages.text("people.accounts.reason"), reason),
                        buttons);
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        dialogs.show(card);
        reason.requestFocus();
    }
}
