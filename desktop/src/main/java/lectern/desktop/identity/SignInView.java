package lectern.desktop.identity;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The sign-in page. */
public final class SignInView {
    private final SignInViewModel model;

    @FXML
    private TextField username;

    @FXML
    private PasswordField password;

    @FXML
    private VBox codePlace;

    @FXML
    private TextField code;

    @FXML
    private Label problem;

    @FXML
    private Button signIn;

    public SignInView(SignInViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        username.textProperty().bindBidirectional(model.usernameProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        code.textProperty().bindBidirectional(model.codeProperty());
        codePlace.visibleProperty().bind(model.codeAskedProperty());
        codePlace.managedProperty().bind(codePlace.visibleProperty());
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        signIn.disableProperty().bind(model.possible().not());
        model.problemProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                (password.getText().isEmpty() ? password : code).requestFocus();
            }
        });
    }

    @FXML
    private void signIn() {
        model.signIn();
    }
}
