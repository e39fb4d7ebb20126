package lectern.desktop.account;

import java.io.ByteArrayInputStream;
import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.ProblemLabel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One's own picture, to be chosen or taken away. */
final class AvatarBox extends VBox {
    private static final double SIDE = 64;

    private final AvatarViewModel model;
    private final Messages messages;
    private final ImageView view = new ImageView();
    private final FontIcon nobody = FontIcon.of(Feather.USER);
    private final Button remove;

    AvatarBox(AvatarViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setId("avatar");
        view.accessibleTextProperty().bind(messages.text("account.picture"));
        StackPane frame = new StackPane(nobody, view);
        frame.getStyleClass().add("avatar");
        Button choose = Controls.button(messages.text("account.picture.choose"), this::choose);
        choose.setId("avatarChoose");
        remove = Controls.button(messages.text("account.picture.remove"), model::remove, "flat");
        remove.setId("avatarRemove");
        FlowPane buttons = new FlowPane(8, 8, choose, remove);
        buttons.setAlignment(Pos.CENTER_LEFT);
        HBox row = Controls.row(12, frame, buttons);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        getChildren().setAll(row, new ProblemLabel(model.problemProperty()));
        model.pictureProperty().subscribe(this::draw);
    }

    private void draw(byte @Nullable [] bytes) {
        view.setImage(bytes == null ? null : new Image(new ByteArrayInputStream(bytes)));
        nobody.setVisible(bytes == null);
        Controls.show(remove, bytes != null);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(
                        messages.get("account.picture"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.choose(chosen.toPath());
        }
    }
}
