package lectern.desktop.activity;

import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import lectern.desktop.classroom.JoinCode;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.QrCode;
import lectern.model.activity.Activity;
import lectern.model.classroom.Classroom;

/** Before it begins: how one comes in, and who is in. */
final class LobbyPane extends LivePane {
    private static final double TITLES_HIGH = 5.5;
    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");
    /** More names are written smaller for the room, which can't scroll. */
    private static final int MANY_NAMES = 12;

    private final LiveActivity live;
    private final Messages messages;
    private final Label code = Controls.line("", "live-code");
    private final ImageView qr = new ImageView();
    private final Label count = Controls.line("", "live-count");
    private final HBox card;
    private final NameSheet names;
    private final ObservableStringValue address;
    private String link = "";

    LobbyPane(LiveActivity live, Messages messages, boolean forRoom, ObservableStringValue address) {
        this.live = live;
        this.messages = messages;
        this.address = address;
        Activity activity = live.activityProperty().get();
        Label title = Controls.text(activity == null ? "" : activity.title(), "live-title");
        Label where = Controls.line("", "live-address");
        where.textProperty().bind(address);
        VBox join = new VBox(
                Controls.line(messages.get("home.join.open"), "live-small"),
                where,
                Controls.line(messages.get("home.join.code"), "live-small"),
                code);
        join.setAlignment(Pos.CENTER_LEFT);
        qr.setPreserveRatio(true);
        qr.accessibleTextProperty().bind(messages.text("home.join.qr"));
        qr.fitHeightProperty().bind(title.fontProperty().map(LobbyPane::height));
        if (forRoom) {
            qr.fitHeightProperty().subscribe(this::lineUp);
            qr.imageProperty().subscribe(this::lineUp);
        }
        card = Controls.row(24, qr, join);
        card.getStyleClass().add("live-join");
        names = new NameSheet(messages);
        Region place = forRoom ? names : scroll(names);
        place.setMinHeight(0);
        setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(title, card, count, place);
    }

    /** The square code grows with the type. */
    private static double height(Font title) {
        return title.getSize() * TITLES_HIGH;
    }

    /** On white the quiet zone stands in the margin, so that the code begins where the words do. */
    private void lineUp() {
        Image code = qr.getImage();
        double quiet = code == null ? 0 : QrCode.quiet(code) * qr.getFitHeight();
        HBox.setMargin(qr, new Insets(0, 0, 0, -quiet));
    }

    @Override
    void figures() {
        Classroom classroom = live.classroomProperty().get();
        String joins = classroom == null || classroom.joinCode() == null ? "" : classroom.joinCode();
        code.setText(JoinCode.spaced(joins));
        Controls.show(card, !joins.isEmpty());
        String leads = joins.isEmpty() || address.get().isEmpty() ? "" : address.get() + "/?code=" + joins;
        if (!leads.equals(link)) {
            link = leads;
            qr.setImage(leads.isEmpty() ? null : QrCode.of(leads));
        }
        Controls.show(qr, qr.getImage() != null);
        count.setText(messages.count("activity.lobby.in", live.present().size()));
        names.show(live.present().stream().map(LivePane::name).toList());
        names.pseudoClassStateChanged(MANY, live.present().size() > MANY_NAMES);
    }
}
