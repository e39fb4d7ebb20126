package lectern.desktop.lock;

import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.identity.PasswordFormView;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;

/** What covers the window: who is signed in, and the password to go on. */
final class LockView {
    private final LockViewModel model;
    private final Messages messages;
    private final Views views;
    private final PasswordFormView form;
    private final ObservableStringValue name;

    @FXML
    private Label who;

    @FXML
    private VBox asking;

    @FXML
    private VBox passwordPlace;

    @FXML
    private Button unlock;

    @FXML
    private VBox warning;

    @FXML
    private Button stay;

    LockView(LockViewModel model, Views views, Messages messages, ObservableStringValue name) {
        this.model = model;
        this.views = views;
        this.messages = messages;
        this.form = new PasswordFormView(model.form(), messages, model::unlock);
        this.name = name;
    }

    @FXML
    private void initialize() {
        who.textProperty().bind(messages.text("lock.who", name));
        passwordPlace.getChildren().setAll(views.load(form));
        warning.visibleProperty().bind(model.warningProperty());
        asking.visibleProperty().bind(model.warningProperty().not());
        for (Node node : new Node[] {warning, asking}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        unlock.disableProperty().bind(model.form().possible().not());
        model.warningProperty().subscribe(this::focus);
    }

    private void focus(boolean warned) {
        if (warned) {
            stay.requestFocus();
        } else {
            form.focus();
        }
    }

    @FXML
    private void unlock() {
        model.unlock();
    }

    @FXML
    private void somebodyElse() {
        model.somebodyElse();
    }

    @FXML
    private void stay() {
        model.stay();
    }

    @FXML
    private void leave() {
        model.leave();
    }
}
