package lectern.desktop.network;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.TextCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The connection check, a card on Home. */
public final class ConnectionView {
    private final ConnectionViewModel model;
    private final Messages messages;
    private final Node https;

    @FXML
    private ComboBox<Adapter> adapter;

    @FXML
    private Label check;

    @FXML
    private FontIcon checkIcon;

    @FXML
    private Label port;

    @FXML
    private Label name;

    @FXML
    private Label firewall;

    @FXML
    private VBox card;

    /** @param https what shows HTTPS, at the end of the card */
    public ConnectionView(ConnectionViewModel model, Messages messages, Node https) {
        this.model = model;
        this.messages = messages;
        this.https = https;
    }

    @FXML
    private void initialize() {
        card.getChildren().add(https);
        TextCell.use(
                adapter, shown -> messages.text("network.adapter." + shown.kind(), shown.address(), shown.label()));
        adapter.setItems(model.address().adapters());
        Controls.whileSeen(card, model.address().chosenProperty()).subscribe(adapter::setValue);
        adapter.valueProperty().subscribe(chosen -> {
            if (chosen != null
                    && !chosen.equals(model.address().chosenProperty().get())) {
                model.address().choose(chosen);
            }
        });
        port.textProperty()
                .bind(messages.text(
                        "network.port", String.valueOf(model.address().port())));
        firewall.textProperty()
                .bind(messages.text(
                        model.firewallKey(), String.valueOf(model.address().port())));
        Controls.whileSeen(card, model.checkProperty()).subscribe(this::show);
        Controls.whileSeen(card, model.announcedProperty()).subscribe(url -> {
            name.textProperty().unbind();
            name.textProperty()
                    .bind(url.isEmpty() ? messages.text("network.name.none") : messages.text("network.name.is", url));
        });
    }

    private void show(ConnectionViewModel.Check state) {
        check.textProperty().unbind();
        check.textProperty()
                .bind(messages.text("network.check." + state, model.address().urlProperty()));
        check.getStyleClass().removeAll("good-news", "problem", "muted");
        check.getStyleClass()
                .add(
                        switch (state) {
                            case RUNNING -> "muted";
                            case GOOD -> "good-news";
                            case FAILED, NO_NETWORK -> "problem";
                        });
        checkIcon.setIconCode(
                switch (state) {
                    case RUNNING -> Feather.LOADER;
                    case GOOD -> Feather.CHECK_CIRCLE;
                    case FAILED, NO_NETWORK -> Feather.ALERT_TRIANGLE;
                });
    }

    @FXML
    private void refresh() {
        model.refresh();
    }
}
