package lectern.desktop.identity;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;

/** The sign-in page. */
public final class SignInView {
    private final SignInViewModel model;
    private final Views views;
    private final PasswordFormView form;

    @FXML
    private TextField username;

    @FXML
    private VBox passwordPlace;

    @FXML
    private Button signIn;

    public SignInView(SignInViewModel model, Views views, Messages messages) {
        this.model = model;
        this.views = views;
        this.form = new PasswordFormView(model.form(), messages, model::signIn);
    }

    @FXML
    private void initialize() {
        username.textProperty().bindBidirectional(model.usernameProperty());
        passwordPlace.getChildren().setAll(views.load(form));
        signIn.disableProperty().bind(model.possible().not());
    }

    @FXML
    private void signIn() {
        model.signIn();
    }
}
