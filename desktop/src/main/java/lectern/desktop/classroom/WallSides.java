package lectern.desktop.classroom;

import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import lectern.desktop.classroom.SidePanel.Side;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import org.kordamp.ikonli.feather.Feather;

/** What stands beside the live wall, one at a time: chat, door and settings, and the student who is looked at. */
final class WallSides {
    /** Those that are there whoever is in the classroom. */
    static final List<Side> ALWAYS = List.of(Side.CHAT, Side.DOOR, Side.SETTINGS);

    private final LiveWallViewModel model;
    private final WallDeeds deeds;
    private final Messages messages;
    private final Dialogs dialogs;
    private final SidePanel panel;

    WallSides(LiveWallViewModel model, WallDeeds deeds, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.deeds = deeds;
        this.messages = messages;
        this.dialogs = dialogs;
        this.panel = new SidePanel(messages);
    }

    /** Puts the panel beside the wall, and what opens and closes it among the page's buttons. */
    void addTo(HBox content, Pane buttons) {
        content.getChildren().add(panel);
        DoorPane door = new DoorPane(model, deeds::lowerHand, messages);
        SettingsPane settings = new SettingsPane(model, messages, dialogs, deeds::gone);
        panel.put(Side.CHAT, new ChatPane(model.desk().chat(), messages, null));
        panel.put(Side.DOOR, door);
        panel.put(Side.SETTINGS, settings);
        for (ScrollPane pane : List.of(door, settings)) {
            pane.getContent().disableProperty().bind(model.endedProperty());
        }
        buttons.getChildren()
                .addAll(
                        panel.toggle(
                                Side.CHAT,
                                Feather.MESSAGE_SQUARE,
                                model.desk().chat().unreadProperty()),
                        panel.toggle(Side.DOOR, Feather.USER_PLUS, door.waiting()),
                        panel.toggle(Side.SETTINGS, Feather.SETTINGS, new SimpleIntegerProperty()));
    }

    void show(Side side) {
        panel.sideProperty().set(side);
    }

    /** Shows a student, for as long as there is something to show. */
    void open(Tile tile) {
        StudentCard card = deeds.card(tile);
        panel.put(Side.STUDENT, card);
        show(Side.STUDENT);
        card.onGone(() -> panel.takeAway(card));
    }
}
