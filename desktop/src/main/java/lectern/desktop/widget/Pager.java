package lectern.desktop.widget;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import lectern.desktop.text.Messages;
import lectern.model.wire.Pagination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which part of a list is shown, and the buttons that turn its pages. */
public final class Pager extends HBox {

    public Pager(ObservableValue<Pagination> pagination, Runnable previous, Runnable next, Messages messages) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> counted(pagination.getValue(), messages), pagination, messages.languageProperty()));
        Button back = button(Feather.CHEVRON_LEFT, "widget.page.previous", previous, messages);
        Button forth = button(Feather.CHEVRON_RIGHT, "widget.page.next", next, messages);
        pagination.subscribe(now -> {
            back.setDisable(!now.hasPrev());
            forth.setDisable(!now.hasNext());
            setVisible(now.total() > 0);
        });
        getChildren().setAll(count, back, forth);
    }

    private static String counted(Pagination now, Messages messages) {
        long first = (now.page() - 1L) * now.limit() + 1;
        return messages.get("widget.pages", first, Math.min(first + now.limit() - 1, now.total()), now.total());
    }

    private static Button button(Feather icon, String key, Runnable action, Messages messages) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("button-icon");
        button.accessibleTextProperty().bind(messages.text(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.text(key));
        button.setTooltip(tip);
        button.setOnAction(event -> action.run());
        return button;
    }
}
