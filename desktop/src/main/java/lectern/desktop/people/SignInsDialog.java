package lectern.desktop.people;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.account.SessionRows;
import lectern.desktop.account.SessionsViewModel;
import lectern.desktop.account.SignIns;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.client.LecternClient;

/** Where a student or a colleague is signed in, for who may administer users: each sign-in to be ended, or all (001). */
public record SignInsDialog(LecternClient client, TaskRunner tasks, Messages messages, Dialogs dialogs) {

    /** @param name who it is, for the title */
    void show(String userId, String name) {
        SessionsViewModel model = new SessionsViewModel(SignIns.of(client, userId), tasks, messages);
        ScrollPane rows = new ScrollPane(new SessionRows(model, messages));
        rows.setId("signIns");
        rows.setFitToWidth(true);
        rows.setMaxHeight(320);
        rows.getStyleClass().add("edge-to-edge");
        shownWhere(rows, Bindings.isNotEmpty(model.sessions()));
        Label none = label(messages.text("people.signIns.none"), "muted");
        none.setId("noSignIns");
        shownWhere(none, model.loadedProperty().and(Bindings.isEmpty(model.sessions())));
        Label report = label(model.reportProperty(), "good-news");
        shownWhere(report, model.reportProperty().isNotEmpty());
        Button all = new Button();
        all.setId("endSignIns");
        all.textProperty().bind(messages.text("people.signIns.end"));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> dialogs.confirm(
                messages.text("people.signIns.end.title"),
                messages.text("people.signIns.end.text"),
                messages.text("people.signIns.end.verb"),
                model::endOthers));
        shownWhere(
                all,
                Bindings.createBooleanBinding(
                        () -> model.sessions().stream().anyMatch(session -> !session.current()), model.sessions()));
        model.show();
        dialogs.tell(
                messages.text("people.signIns.title", new SimpleStringProperty(name)),
                new VBox(12, rows, none, report, all));
    }

    private static Label label(ObservableStringValue text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static void shownWhere(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
