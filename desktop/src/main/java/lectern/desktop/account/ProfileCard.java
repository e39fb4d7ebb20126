package lectern.desktop.account;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.ProblemLabel;

/** Who one is: names and e-mail address. */
public final class ProfileCard {
    private final ProfileViewModel model;
    private final AvatarViewModel avatar;
    private final Messages messages;

    @FXML
    private Label role;

    @FXML
    private TextField profileNickname;

    @FXML
    private TextField profileUsername;

    @FXML
    private TextField profileFirstName;

    @FXML
    private TextField profileLastName;

    @FXML
    private TextField profileEmail;

    @FXML
    private VBox avatarPlace;

    @FXML
    private VBox problemPlace;

    @FXML
    private Label saved;

    public ProfileCard(ProfileViewModel model, AvatarViewModel avatar, Messages messages) {
        this.model = model;
        this.avatar = avatar;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        ProfileForm form = model.form();
        profileNickname.textProperty().bindBidirectional(form.nicknameProperty());
        profileUsername.textProperty().bindBidirectional(form.usernameProperty());
        profileFirstName.textProperty().bindBidirectional(form.firstNameProperty());
        profileLastName.textProperty().bindBidirectional(form.lastNameProperty());
        profileEmail.textProperty().bindBidirectional(form.emailProperty());
        Map.of(
                        ProfileForm.NICKNAME, profileNickname,
                        ProfileForm.USERNAME, profileUsername,
                        ProfileForm.FIRST_NAME, profileFirstName,
                        ProfileForm.LAST_NAME, profileLastName,
                        ProfileForm.EMAIL, profileEmail)
                .forEach((field, control) -> {
                    ProblemLabel.below(control, form.faults(), field, messages);
                    control.setOnAction(event -> save());
                });
        avatarPlace.getChildren().setAll(new AvatarBox(avatar, messages));
        ProblemLabel.in(problemPlace, model.problemProperty());
        Controls.showWhile(saved, model.savedProperty());
        model.profileProperty().subscribe(profile -> {
            role.setVisible(profile != null);
            role.textProperty().unbind();
            if (profile != null) {
                avatar.show(profile);
                role.textProperty().bind(messages.text("people.role." + profile.role()));
            }
        });
    }

    @FXML
    void save() {
        model.save();
    }

    void show() {
        model.show();
    }

    void focus() {
        profileNickname.requestFocus();
    }

    boolean unsaved() {
        return model.form().dirty();
    }
}
