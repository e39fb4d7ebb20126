package lectern.desktop.classroom;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.classroom.Application;
import lectern.model.classroom.Invited;
import org.kordamp.ikonli.feather.Feather;

/** Raised hands, those who ask to be let in, and a line to ask someone in. */
final class DoorPane extends ScrollPane {
    private final LiveWallViewModel wall;
    private final DoorViewModel model;
    private final IntegerBinding waiting;
    private final Consumer<Tile> lower;
    private final Messages messages;
    private final KeptRows<Tile> hands;
    private final KeptRows<Application> asking;
    private final TextField name = new TextField();
    private final Label outcome = new Label();

    @SuppressWarnings("FieldCanBeLocal") // the lists hold them weakly
    private final ListChangeListener<Object> redraw = change -> draw();

    /** @param lower takes a hand down */
    DoorPane(LiveWallViewModel wall, Consumer<Tile> lower, Messages messages) {
        this.wall = wall;
        this.lower = lower;
        this.model = wall.desk().door();
        this.messages = messages;
        hands = new KeptRows<>(
                4,
                tile -> List.of(tile.userId(), tile.name()),
                this::hand,
                Controls.text(messages.text("classroom.hands.none"), "muted"),
                name);
        asking = new KeptRows<>(
                12,
                application -> application,
                this::asks,
                Controls.text(messages.text("classroom.door.none"), "muted"),
                name);
        getStyleClass().add("plain-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        wall.hands().addListener(new WeakListChangeListener<>(redraw));
        model.applications().addListener(new WeakListChangeListener<>(redraw));
        waiting = Bindings.createIntegerBinding(
                () -> wall.hands().size() + model.applications().size(), wall.hands(), model.applications());
        name.promptTextProperty().bind(messages.text("classroom.door.name"));
        name.setOnAction(event -> invite());
        HBox.setHgrow(name, Priority.ALWAYS);
        outcome.setWrapText(true);
        outcome.getStyleClass().add("muted");
        Controls.show(outcome, false);
        VBox invitation = Controls.field(
                messages.text("classroom.door.invite"),
                Controls.row(8, name, Controls.button(messages.text("classroom.door.invite.verb"), this::invite)));
        invitation.getChildren().add(outcome);
        setContent(new VBox(16, title("classroom.hands"), hands, title("classroom.door"), asking, invitation));
        draw();
    }

    /** How many hands are up and how many ask to come in. */
    ObservableIntegerValue waiting() {
        return waiting;
    }

    private Label title(String key) {
        return Controls.text(messages.text(key), "strong");
    }

    private void draw() {
        hands.show(wall.hands());
        asking.show(model.applications());
    }

    private Node hand(Tile tile) {
        Label who = new Label(tile.name());
        who.setMinWidth(0);
        return Controls.row(
                8,
                who,
                Controls.gap(),
                Controls.icon(
                        Feather.ARROW_DOWN,
                        messages.text("classroom.hand.lower", tile.name()),
                        () -> lower.accept(tile)));
    }

    private Node asks(Application application) {
        Label who = new Label();
        who.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "classroom.door.who",
                                application.nickname(),
                                messages.get("classroom.kind." + application.kind())),
                        messages.languageProperty()));
        who.setWrapText(true);
        VBox box = new VBox(4, who);
        if (application.message() != null) {
            box.getChildren().add(Controls.text(application.message(), "muted"));
        }
        box.getChildren()
                .add(Controls.row(
                        8,
                        Controls.button(
                                messages.text("classroom.door.approve"),
                                () -> model.decide(application, true),
                                Styles.SUCCESS),
                        Controls.button(
                                messages.text("classroom.door.refuse"), () -> model.decide(application, false))));
        return box;
    }

    private void invite() {
        String asked = name.getText().strip();
        model.invite(asked, invited -> told(asked, invited));
    }

    private void told(String asked, Invited invited) {
        outcome.setText(
                messages.get(invited.members().isEmpty() ? "classroom.door.invited" : "classroom.door.member", asked));
        Controls.show(outcome, true);
        name.clear();
    }
}
