package lectern.desktop.account;

import atlantafx.base.theme.Styles;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ProblemLabel;

/** Leads to the end of one's own account: what goes, what stays, and the password once more. */
public final class DeletionCard {
    private final DeletionViewModel model;
    private final Runnable left;
    private final Messages messages;
    private final Dialogs dialogs;

    /** @param left leads to the sign-in page, as nobody is signed in any more */
    public DeletionCard(DeletionViewModel model, Runnable left, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.left = left;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void ask() {
        model.begin();
        PasswordField password = new PasswordField();
        password.setId("deletePassword");
        password.textProperty().bindBidirectional(model.passwordProperty());
        password.setOnAction(event -> delete());
        VBox field = Controls.field(messages.text("account.password.current"), password);
        field.getChildren().add(Controls.text(messages.text("account.delete.hint"), "hint"));
        Button delete = Controls.button(messages.text("account.delete.verb"), this::delete, Styles.DANGER);
        delete.setId("deleteNow");
        delete.disableProperty().bind(model.busyProperty());
        VBox card = new VBox();
        Button keep = Controls.button(messages.text("account.delete.keep"), () -> dialogs.close(card));
        keep.setCancelButton(true);
        HBox buttons = new HBox(keep, delete);
        buttons.getStyleClass().add("buttons");
        card.getChildren()
                .setAll(
                        Controls.text(messages.text("account.delete.title"), "section-title"),
                        Controls.text(messages.text("account.delete.goes")),
                        Controls.text(messages.text("account.delete.stays")),
                        field,
                        new ProblemLabel(model.problemProperty()),
                        buttons);
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        dialogs.show(card);
        password.requestFocus();
    }

    private void delete() {
        model.delete(() -> {
            left.run();
            dialogs.tell(
                    messages.text("account.delete.done.title"),
                    Controls.text(messages.text("account.delete.done.text"), "text"));
        });
    }
}
