package lectern.desktop.identity;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.ProblemLabel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The fields for password and code, the ways to have one sent, and what is wrong; a part of other views. */
public final class PasswordFormView {
    private final PasswordForm form;
    private final Messages messages;
    private final Runnable entered;

    @FXML
    private PasswordField password;

    @FXML
    private VBox codePlace;

    @FXML
    private TextField code;

    @FXML
    private VBox sending;

    @FXML
    private Label sent;

    @FXML
    private VBox problemPlace;

    /**
     * @param entered what Enter does in a field
     */
    public PasswordFormView(PasswordForm form, Messages messages, Runnable entered) {
        this.form = form;
        this.messages = messages;
        this.entered = entered;
    }

    @FXML
    private void initialize() {
        password.textProperty().bindBidirectional(form.passwordProperty());
        code.textProperty().bindBidirectional(form.codeProperty());
        Controls.showWhile(codePlace, form.codeAskedProperty());
        sent.textProperty().bind(form.sentProperty());
        Controls.showWhile(sent, sent.textProperty().isNotEmpty());
        ProblemLabel.in(problemPlace, form.problemProperty());
        form.channels().subscribe(this::drawChannels);
        form.sentProperty().subscribe(this::focusAfter);
        form.problemProperty().subscribe(this::focusAfter);
    }

    private void drawChannels() {
        sending.getChildren().setAll(form.channels().stream().map(this::button).toList());
    }

    private Button button(String channel) {
        Button send = new Button(null, new FontIcon(channel.equals("email") ? Feather.MAIL : Feather.SMARTPHONE));
        send.setId("send-" + channel);
        send.getStyleClass().addAll("flat", "accent");
        send.textProperty().bind(messages.text("identity.send." + channel));
        send.disableProperty().bind(form.busyProperty());
        send.setOnAction(event -> form.send(channel));
        return send;
    }

    private void focusAfter(String words) {
        if (!words.isEmpty()) {
            (password.getText().isEmpty() ? password : code).requestFocus();
        }
    }

    @FXML
    private void enter() {
        entered.run();
    }

    /** Goes to the password. */
    public void focus() {
        password.requestFocus();
    }
}
