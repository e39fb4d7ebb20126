package lectern.desktop.notification;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import lectern.desktop.page.Navigator;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bell in the frame, with how many notifications are unread. */
public final class Bell extends Button {

    public Bell(NotificationCenter center, Navigator navigator, Messages messages) {
        setId("bell");
        getStyleClass().add("room");
        textProperty().bind(messages.text("notification.title"));
        setMaxWidth(Double.MAX_VALUE);
        Label count = Controls.line("", "chip", "waiting");
        HBox graphic = Controls.row(8, FontIcon.of(Feather.BELL), count);
        graphic.getStyleClass().add("line");
        setGraphic(graphic);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(textProperty());
        setTooltip(tip);
        center.unreadProperty().subscribe(number -> {
            long unread = number.longValue();
            Controls.show(count, unread > 0);
            count.setText(unread > 99 ? "99+" : String.valueOf(unread));
        });
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.count(
                                "notification.bell", center.unreadProperty().get()),
                        center.unreadProperty(),
                        messages.languageProperty()));
        setOnAction(event -> navigator.open(new NotificationsPlace()));
    }
}
