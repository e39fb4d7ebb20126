package lectern.desktop.account;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.ProblemLabel;

/** A new password for oneself. */
public final class PasswordCard {
    private final PasswordViewModel model;
    private final Messages messages;

    @FXML
    private PasswordField currentPassword;

    @FXML
    private PasswordField nextPassword;

    @FXML
    private PasswordField againPassword;

    @FXML
    private VBox problemPlace;

    @FXML
    private Label done;

    public PasswordCard(PasswordViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        PasswordViewModel.Form form = model.form();
        currentPassword.textProperty().bindBidirectional(form.currentProperty());
        nextPassword.textProperty().bindBidirectional(form.nextProperty());
        againPassword.textProperty().bindBidirectional(form.againProperty());
        Map.of(
                        PasswordViewModel.Form.CURRENT, currentPassword,
                        PasswordViewModel.Form.NEXT, nextPassword,
                        PasswordViewModel.Form.AGAIN, againPassword)
                .forEach((field, control) -> {
                    ProblemLabel.below(control, form.faults(), field, messages);
                    control.setOnAction(event -> change());
                });
        ProblemLabel.in(problemPlace, model.problemProperty());
        Controls.showWhile(done, model.doneProperty());
    }

    @FXML
    void change() {
        model.change();
    }

    boolean unsaved() {
        return model.form().dirty();
    }
}
