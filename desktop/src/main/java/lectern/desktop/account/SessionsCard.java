package lectern.desktop.account;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;

/** One's own sign-ins, this one marked, each to be ended. */
public final class SessionsCard {
    private final SessionsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private VBox rowsPlace;

    @FXML
    private Label report;

    @FXML
    private Button endOthers;

    public SessionsCard(SessionsViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        report.textProperty().bind(model.reportProperty());
        Controls.showWhile(report, report.textProperty().isNotEmpty());
        rowsPlace.getChildren().setAll(new SessionRows(model, messages));
        Controls.showWhile(endOthers, Bindings.size(model.sessions()).greaterThan(1));
    }

    @FXML
    private void endOthers() {
        dialogs.confirm(
                messages.text("account.sessions.others.title"),
                messages.text("account.sessions.others.text"),
                messages.text("account.sessions.others.verb"),
                model::endOthers);
    }

    @FXML
    private void refresh() {
        model.show();
    }

    void show() {
        model.show();
    }
}
