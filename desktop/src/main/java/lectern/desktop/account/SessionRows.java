package lectern.desktop.account;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.identity.SessionInfo;

/** Sign-ins below each other, the one that looks marked, each other to be ended. */
public final class SessionRows extends VBox {
    private final SessionsViewModel model;
    private final Messages messages;

    public SessionRows(SessionsViewModel model, Messages messages) {
        super(12);
        this.model = model;
        this.messages = messages;
        model.sessions().addListener((ListChangeListener<SessionInfo>) change -> draw());
        Controls.whileSeen(this, messages.languageProperty()).subscribe((before, now) -> draw());
        draw();
    }

    private void draw() {
        getChildren().setAll(model.sessions().stream().map(this::row).toList());
    }

    private HBox row(SessionInfo session) {
        Label device = new Label(Device.of(session.userAgent(), messages));
        device.getStyleClass().add("strong");
        device.setWrapText(true);
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault());
        Label where = new Label(
                messages.get("account.sessions.where", session.ipAddress(), format.format(session.lastActivity())));
        where.getStyleClass().add("muted");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(device, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, words, session.current() ? mark() : endButton(session));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label mark() {
        Label mark = new Label(messages.get("account.sessions.this"));
        mark.getStyleClass().addAll("chip", "good");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private Button endButton(SessionInfo session) {
        Button end = new Button(messages.get("account.sessions.end"));
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.getStyleClass().add("end-session");
        end.setAccessibleText(
                messages.get("account.sessions.endOne", Device.of(session.userAgent(), messages), session.ipAddress()));
        end.setOnAction(event -> model.end(session));
        return end;
    }
}
