package lectern.desktop.home;

import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import lectern.desktop.page.Views;
import lectern.desktop.widget.BigScreen;
import lectern.desktop.widget.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * The join card for the whole room to read: full screen, black on white, as large as fits. It takes the projector's
 * screen where there is one. Any key or click ends it.
 */
public final class Projection {
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
        Stage stage = BigScreen.show(content(card, hereText), owner);
        Scene scene = stage.getScene();
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> stage.close());
        scene.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> stage.close());
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
            DoubleBinding letter = BigScreen.letters(sheet);
            qr.fitHeightProperty().bind(letter.multiply(CODE_SIDE));
        }
        return root;
    }
}
