package lectern.desktop.classroom;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands beside the wall: one student, the chat, the door, the settings; or nothing. */
final class SidePanel extends VBox {

    /** What it can show. */
    enum Side {
        STUDENT,
        CHAT,
        DOOR,
        SETTINGS
    }

    private final Messages messages;
    private final Map<Side, Node> contents = new EnumMap<>(Side.class);
    private final ObjectProperty<@Nullable Side> side = new SimpleObjectProperty<>();
    private final StackPane place = new StackPane();

    SidePanel(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("card", "room-side");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        side.subscribe(shown -> {
            Controls.show(this, shown != null);
            title.textProperty().unbind();
            if (shown != null) {
                title.textProperty().bind(messages.text("classroom.side." + shown));
                Node content = contents.get(shown);
                if (content == null) {
                    place.getChildren().clear();
                } else {
                    place.getChildren().setAll(content);
                }
            }
        });
        HBox head = Controls.row(
                8,
                title,
                Controls.gap(),
                Controls.icon(Feather.X, messages.text("widget.close"), () -> side.set(null)));
        place.setMinHeight(0);
        setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(head, place);
    }

    ObjectProperty<@Nullable Side> sideProperty() {
        return side;
    }

    /** Gives what is shown there. */
    void put(Side which, Node content) {
        contents.put(which, content);
        if (side.get() == which) {
            place.getChildren().setAll(content);
        }
    }

    /** Shows nothing where this was shown. */
    void takeAway(Node content) {
        if (place.getChildren().contains(content)) {
            side.set(null);
        }
    }

    /**
     * A button that shows one of them, or hides it.
     *
     * @param waiting how many things wait there
     */
    ToggleButton toggle(Side which, Ikon icon, ObservableIntegerValue waiting) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("side-" + which.name().toLowerCase(java.util.Locale.ROOT));
        toggle.setGraphic(FontIcon.of(icon));
        toggle.textProperty().bind(messages.text("classroom.side." + which));
        Label count = Controls.line("", "chip", "waiting");
        HBox graphic = Controls.row(8, FontIcon.of(icon), count);
        toggle.setGraphic(graphic);
        count.textProperty().bind(Bindings.createStringBinding(() -> String.valueOf(waiting.get()), waiting));
        Controls.showWhile(count, Bindings.greaterThan(waiting, 0));
        toggle.setOnAction(event -> side.set(side.get() == which ? null : which));
        side.subscribe(shown -> toggle.setSelected(shown == which));
        return toggle;
    }
}
