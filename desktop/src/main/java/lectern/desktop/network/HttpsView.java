package lectern.desktop.network;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;

/** Shows and switches HTTPS; a part of the connection check. */
public final class HttpsView {
    private final HttpsViewModel model;
    private final Messages messages;

    @FXML
    private Label state;

    @FXML
    private Label advice;

    @FXML
    private VBox certificate;

    @FXML
    private Label fingerprint;

    @FXML
    private Button change;

    public HttpsView(HttpsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        certificate.managedProperty().bind(certificate.visibleProperty());
        change.managedProperty().bind(change.visibleProperty());
        change.disableProperty().bind(model.changingProperty());
        model.stateProperty().subscribe(this::show);
    }

    private void show() {
        boolean on = model.on();
        state.textProperty().unbind();
        state.textProperty()
                .bind(on ? messages.text("network.https.on", model.url()) : messages.text("network.https.off"));
        advice.textProperty().unbind();
        advice.textProperty().bind(messages.text(on ? "network.https.warning" : "network.https.why"));
        certificate.setVisible(on);
        fingerprint.setText(model.fingerprint());
        change.setVisible(model.switchable());
        change.textProperty().unbind();
        change.textProperty().bind(on ? messages.text("network.https.disable") : messages.text("network.https.enable"));
    }

    @FXML
    private void change() {
        model.change();
    }
}
