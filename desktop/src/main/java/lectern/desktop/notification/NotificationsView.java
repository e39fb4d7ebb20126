package lectern.desktop.notification;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The notifications: what happened, when, and where it leads. */
public final class NotificationsView implements Page {
    private final NotificationCenter center;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private ListView<Notification> list;

    @FXML
    private Button readAll;

    @FXML
    private Button clear;

    @FXML
    private EmptyState empty;

    public NotificationsView(NotificationCenter center, Messages messages, Dialogs dialogs) {
        this.center = center;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        list.setItems(center.shown());
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(event -> {
            Notification chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                center.open(chosen);
            } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                center.delete(chosen);
            }
        });
        var none = Bindings.isEmpty(center.shown());
        empty.visibleProperty().bind(center.loadedProperty().and(none));
        list.visibleProperty().bind(empty.visibleProperty().not());
        readAll.disableProperty().bind(center.unreadProperty().lessThan(1));
        clear.disableProperty().bind(none);
        Controls.whileSeen(list, messages.languageProperty()).subscribe((before, now) -> list.refresh());
    }

    private String text(Notification notification) {
        var told = notification.parameters();
        String sentence = messages.get(
                "notification.type." + notification.type(),
                told.getOrDefault("classroomName", ""),
                told.getOrDefault("hostName", ""),
                told.getOrDefault("nickname", ""),
                told.getOrDefault("title", ""));
        String content = notification.content();
        return content == null ? sentence : sentence + "\n" + content;
    }

    @FXML
    private void readAll() {
        center.readAll();
    }

    @FXML
    private void clear() {
        dialogs.confirm(
                messages.text("notification.clear.title"),
                messages.text("notification.clear.text"),
                messages.text("notification.clear"),
                center::clear);
    }

    @Override
    public String help() {
        return "notification.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.NONE, messages.text("notification.readAll"), this::readAll),
                PageAction.of(PageAction.Key.NONE, messages.text("notification.clear"), this::clear));
    }

    @Override
    public void shown() {
        center.show();
        list.requestFocus();
    }

    private final class Cell extends ListCell<Notification> {
        private final Region dot = new Region();
        private final Label words = Controls.text("");
        private final Label time = Controls.line("", "muted");
        private final HBox line;

        Cell() {
            dot.getStyleClass().addAll("dot", "waiting");
            VBox said = new VBox(2, words, time);
            said.setMinWidth(0);
            HBox.setHgrow(said, Priority.ALWAYS);
            line = Controls.row(
                    12,
                    dot,
                    said,
                    Controls.icon(Feather.X, messages.text("notification.delete"), () -> center.delete(getItem())));
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    center.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Notification notification, boolean empty) {
            super.updateItem(notification, empty);
            if (empty || notification == null) {
                setGraphic(null);
                return;
            }
            boolean unread = notification.status() == NotificationStatus.UNREAD;
            words.setText(text(notification));
            words.getStyleClass().remove("strong");
            if (unread) {
                words.getStyleClass().add("strong");
            }
            dot.setVisible(unread);
            time.setText(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(messages.language().locale())
                    .withZone(ZoneId.systemDefault())
                    .format(notification.createdAt()));
            setAccessibleText((unread ? messages.get("notification.unread") + " " : "") + words.getText());
            setGraphic(line);
        }
    }
}
