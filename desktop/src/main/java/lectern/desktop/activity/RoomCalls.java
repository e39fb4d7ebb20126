package lectern.desktop.activity;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import lectern.desktop.classroom.LiveWallViewModel;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;

/** Leads from what is led to the wall, and says who calls from there: raised hands, and what was said unread. */
final class RoomCalls extends Button {
    private final Messages messages;

    RoomCalls(LiveWallViewModel wall, Messages messages) {
        this.messages = messages;
        setId("room-calls");
        setMinWidth(USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.RIGHT);
        textProperty().bind(messages.text("activity.wall"));
        ObservableIntegerValue hands = Bindings.size(wall.hands());
        ObservableIntegerValue unread = wall.desk().chat().unreadProperty();
        Node calls = Controls.row(4, chip("activity.wall.hands", hands), chip("activity.wall.unread", unread));
        graphicProperty()
                .bind(Bindings.when(Bindings.add(hands, unread).greaterThan(0))
                        .then(calls)
                        .otherwise((Node) null));
    }

    private Label chip(String key, ObservableIntegerValue number) {
        Label chip = Controls.line("", "chip", "waiting");
        chip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.count(key, number.get()), number, messages.languageProperty()));
        Controls.showWhile(chip, Bindings.greaterThan(number, 0));
        return chip;
    }
}
