package lectern.desktop.widget;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Something for the whole room to read: full screen, on the projector's screen where there is one. */
public final class BigScreen {
    /** How many letters of the sheet's size fit; what is on it is measured in them. */
    private static final double LETTERS_ACROSS = 44;

    private static final double LETTERS_DOWN = 27;
    private static final double SMALLEST = 8;

    private BigScreen() {}

    /** Opens it above a window. What ends it is the caller's to say. */
    public static Stage show(Parent root, Window owner) {
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
        stage.setFullScreenExitKeyCombination(javafx.scene.input.KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        scene.addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
        stage.setOnHidden(event -> scene.setRoot(new Region()));
        stage.show();
        return stage;
    }

    /** The size of type with which a sheet is filled, in pixels; the sheet's own follows it. */
    public static DoubleBinding letters(Region sheet) {
        DoubleBinding letter = Bindings.createDoubleBinding(
                () -> letter(sheet.getWidth(), sheet.getHeight()), sheet.widthProperty(), sheet.heightProperty());
        sheet.styleProperty().bind(letter.map(size -> "-fx-font-size: " + size + "px;"));
        return letter;
    }

    /** The size of type with which a sheet of this size is filled, in pixels. */
    public static double letter(double width, double height) {
        return Math.max(SMALLEST, Math.min(width / LETTERS_ACROSS, height / LETTERS_DOWN));
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
