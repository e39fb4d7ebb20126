package lectern.desktop.lock;

import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.ProblemLabel;

/** What covers the window: who is signed in, and the password to go on. */
final class LockView {
    private final LockViewModel model;
    private final Messages messages;
    private final ObservableStringValue name;

    @FXML
    private Label who;

    @FXML
    private VBox asking;

    @FXML
    private PasswordField lockPassword;

    @FXML
    private VBox codePlace;

    @FXML
    private TextField lockCode;

    @FXML
    private VBox problemPlace;

    @FXML
    private Button unlock;

    @FXML
    private VBox warning;

    @FXML
    private Button stay;

    LockView(LockViewModel model, Messages messages, ObservableStringValue name) {
        this.model = model;
        this.messages = messages;
        this.name = name;
    }

    @FXML
    private void initialize() {
        who.textProperty().bind(messages.text("lock.who", name));
        lockPassword.textProperty().bindBidirectional(model.passwordProperty());
        lockCode.textProperty().bindBidirectional(model.codeProperty());
        codePlace.visibleProperty().bind(model.codeAskedProperty());
        ProblemLabel.in(problemPlace, model.problemProperty());
        warning.visibleProperty().bind(model.warningProperty());
        asking.visibleProperty().bind(model.warningProperty().not());
        for (Node node : new Node[] {codePlace, warning, asking}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.possible().subscribe(possible -> unlock.setDisable(!possible));
        model.warningProperty().subscribe(warned -> (warned ? stay : lockPassword).requestFocus());
        model.problemProperty().subscribe(problem -> {
            if (!problem.isEmpty()) {
                (lockPassword.getText().isEmpty() ? lockPassword : lockCode).requestFocus();
            }
        });
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
