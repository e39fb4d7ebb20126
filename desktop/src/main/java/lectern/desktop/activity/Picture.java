package lectern.desktop.activity;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture in the room that is left for it, as large as fits. */
final class Picture extends Region {
    private final ImageView view = new ImageView();

    Picture() {
        getStyleClass().add("live-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    void show(Image image) {
        view.setImage(image);
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        layoutInArea(view, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }
}
