package lectern.desktop.classroom;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lectern.desktop.page.Navigator;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that a live connection is down, or that it ended for good and where to go then. */
public final class ConnectionNotice extends HBox {
    public ConnectionNotice() {
        getStyleClass().add("notice");
    }

    /** @param broken the key of what is said while the connection is sought again */
    public void show(LiveWallViewModel room, String broken, Navigator navigator, Messages messages) {
        Label text = Controls.text("");
        text.textProperty()
                .bind(Bindings.when(room.endedProperty())
                        .then(messages.text("classroom.ended"))
                        .otherwise(messages.text(broken)));
        Button leave = Controls.button(
                messages.text("classroom.dissolved.standing"), () -> navigator.open(new ClassroomsPlace()));
        leave.setId("leave-ended");
        Controls.showWhile(leave, room.endedProperty());
        Controls.showWhile(this, room.connectedProperty().not().or(room.endedProperty()));
        getChildren().setAll(FontIcon.of(Feather.WIFI_OFF), text, Controls.gap(), leave);
    }
}
