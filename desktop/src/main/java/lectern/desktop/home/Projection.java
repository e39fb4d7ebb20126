package lectern.desktop.home;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import lectern.desktop.page.Views;
import org.jspecify.annotations.Nullable;

/**
 * The join card for the whole room to read: full screen, black on white, as large as fits. It takes the projector's
 * screen where there is one. Any key or click ends it.
 */
public final class Projection {
    /** How many letters of the sheet's size fit; what is on it is measured in them. */
    private static final double LETTERS_ACROSS = 44;

    private static final double LETTERS_DOWN = 27;
    private static final double CODE_SIDE = 16;

    private final Views views;
    private @Nullable Parent content;

    @FXML
    private Region sheet;

    @FXML
    private ImageView qr;

    @FXML
    private Label address;

    @FXML
    private Label code;

    @FXML
    private Label here;

    public Projection(Views views) {
        this.views = views;
    }

    /** Shows it above a window, on another screen where there is one. */
    void show(JoinCard card, ObservableStringValue hereText, Window owner) {
        Parent root = content(card, hereText);
        Scene scene = new Scene(root, 1000, 700);
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle("Lectern");
        stage.setScene(scene);
        Rectangle2D place = otherScreen(owner).getVisualBounds();
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setFullScreenExitHint("");
        stage.setFullScreen(true);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> stage.close());
        scene.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> stage.close());
        stage.setOnHidden(event -> scene.setRoot(new Region()));
        stage.show();
    }

    private Parent content(JoinCard card, ObservableStringValue hereText) {
        Parent root = content;
        if (root == null) {
            root = views.load(this);
            content = root;
            address.textProperty().bind(card.address());
            code.textProperty().bind(card.spacedCode());
            here.textProperty().bind(hereText);
            qr.imageProperty().bind(card.link().map(link -> link.isEmpty() ? null : QrCode.of(link)));
            DoubleBinding letter = Bindings.createDoubleBinding(
                    () -> Math.max(8, Math.min(sheet.getWidth() / LETTERS_ACROSS, sheet.getHeight() / LETTERS_DOWN)),
                    sheet.widthProperty(),
                    sheet.heightProperty());
            sheet.styleProperty().bind(letter.map(size -> "-fx-font-size: " + size + "px;"));
            qr.fitHeightProperty().bind(letter.multiply(CODE_SIDE));
        }
        return root;
    }

    private static Screen otherScreen(Window owner) {
        Screen own =
                Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary());
        return Screen.getScreens().stream()
                .filter(screen -> !screen.equals(own))
                .findFirst()
                .orElse(own);
    }
}
