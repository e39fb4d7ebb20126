package lectern.desktop.account;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.identity.SessionInfo;

/** One's own sign-ins, this one marked, each to be ended. */
public final class SessionsCard {
    private final SessionsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private VBox rows;

    @FXML
    private Label report;

    @FXML
    private Button endOthers;

    public SessionsCard(SessionsViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        report.textProperty().bind(model.reportProperty());
        report.visibleProperty().bind(report.textProperty().isNotEmpty());
        report.managedProperty().bind(report.visibleProperty());
        model.sessions().addListener((ListChangeListener<SessionInfo>) change -> draw());
        messages.languageProperty().subscribe(this::draw);
        draw();
    }

    private void draw() {
        rows.getChildren().setAll(model.sessions().stream().map(this::row).toList());
        boolean others = model.sessions().size() > 1;
        endOthers.setVisible(others);
        endOthers.setManaged(others);
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

    @FXML
    private void endOthers() {
        dialogs.confirm(
                messages.text("account.sessions.others.title"),
                messages.text("account.sessions.others.text"),
                messages.text("account.sessions.others.verb"),
                model::endOthers);
    }

    @FXML
    private void refresh() {
        model.show();
    }

    void show() {
        model.show();
    }
}
