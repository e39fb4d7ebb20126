package lectern.desktop.account;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.ProblemLabel;
import lectern.desktop.widget.QrCode;
import lectern.model.identity.MfaStatus;
import lectern.model.identity.TotpSetup;
import org.jspecify.annotations.Nullable;

/** One's own second factor: off, being set up, or on. */
public final class SecondFactorCard {
    private final SecondFactorViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private VBox card;

    @FXML
    private Label state;

    @FXML
    private Label required;

    @FXML
    private VBox offPlace;

    @FXML
    private PasswordField beginPassword;

    @FXML
    private VBox setupPlace;

    @FXML
    private ImageView qr;

    @FXML
    private TextArea secret;

    @FXML
    private TextField setupCode;

    @FXML
    private VBox onPlace;

    @FXML
    private Label codesLeft;

    @FXML
    private PasswordField ownerPassword;

    @FXML
    private TextField ownerCode;

    @FXML
    private FlowPane sending;

    @FXML
    private VBox phonePlace;

    @FXML
    private TextField phone;

    @FXML
    private Label phoneHeld;

    @FXML
    private Button disable;

    @FXML
    private VBox problemPlace;

    @FXML
    private Label report;

    public SecondFactorCard(SecondFactorViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        setupCode.textProperty().bindBidirectional(model.codeProperty());
        ownerCode.textProperty().bindBidirectional(model.codeProperty());
        beginPassword.textProperty().bindBidirectional(model.passwordProperty());
        ownerPassword.textProperty().bindBidirectional(model.passwordProperty());
        phone.textProperty().bindBidirectional(model.phoneProperty());
        ProblemLabel.in(problemPlace, model.problemProperty());
        report.textProperty().bind(model.reportProperty());
        report.visibleProperty().bind(report.textProperty().isNotEmpty());
        for (Node node :
                List.of(state, required, offPlace, setupPlace, onPlace, phonePlace, sending, disable, report)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.statusProperty().subscribe(this::draw);
        model.setupProperty().subscribe(setup -> {
            draw();
            if (setup != null) {
                // Where the field will be decides whether the page scrolls, and the pattern is to stay in sight.
                setupPlace.getScene().getRoot().layout();
                setupCode.requestFocus();
            }
        });
        Controls.whileSeen(card, messages.languageProperty()).subscribe((before, now) -> draw());
    }

    private void draw() {
        MfaStatus status = model.statusProperty().get();
        TotpSetup setup = model.setupProperty().get();
        boolean on = status != null && status.enabled();
        state.setVisible(status != null);
        state.setText(messages.get(on ? "account.factor.on" : "account.factor.off"));
        state.getStyleClass().setAll("label", "chip", on ? "good" : "waiting");
        required.setVisible(status != null && status.required() && !on);
        offPlace.setVisible(status != null && !on && setup == null);
        setupPlace.setVisible(setup != null);
        onPlace.setVisible(on && setup == null);
        drawSetup(setup);
        if (status != null && on) {
            drawOn(status);
        }
    }

    private void drawSetup(@Nullable TotpSetup setup) {
        qr.setImage(setup == null ? null : QrCode.of(setup.uri()));
        secret.setText(setup == null ? "" : setup.secret().replaceAll("(.{4})(?=.)", "$1 "));
    }

    private void drawOn(MfaStatus status) {
        codesLeft.setText(messages.count("account.factor.codesLeft", status.recoveryCodesLeft()));
        disable.setVisible(!status.required());
        phonePlace.setVisible(status.channels().contains("sms"));
        String held = status.phone();
        phoneHeld.setText(messages.get(
                held == null ? "account.factor.noPhone" : "account.factor.phoneHeld",
                Objects.requireNonNullElse(held, "")));
        sending.setVisible(!status.channels().isEmpty());
        sending.getChildren()
                .setAll(status.channels().stream().map(this::sendButton).toList());
    }

    private Button sendButton(String channel) {
        Button send = new Button(messages.get("identity.send." + channel));
        send.setId("send-" + channel);
        send.setOnAction(event -> model.sendCode(channel));
        return send;
    }

    @FXML
    private void begin() {
        card.requestFocus();
        model.begin();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void enable() {
        model.enable(this::tell);
    }

    @FXML
    private void renewCodes() {
        model.renewCodes(this::tell);
    }

    @FXML
    private void disable() {
        model.disable();
    }

    @FXML
    private void savePhone() {
        model.savePhone();
    }

    private void tell(List<String> codes) {
        new RecoveryCodesCard(codes, messages, dialogs).show();
    }

    void show() {
        model.show();
    }
}
