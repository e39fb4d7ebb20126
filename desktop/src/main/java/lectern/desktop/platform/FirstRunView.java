package lectern.desktop.platform;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.desktop.platform.FirstRunViewModel.Content;
import lectern.desktop.platform.FirstRunViewModel.Step;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;

/** The first run, three steps in one card. */
public final class FirstRunView {
    private static final List<Integer> SIZES = List.of(100, 125, 150);

    private final FirstRunViewModel model;
    private final Messages messages;
    private final String storage;

    @FXML
    private Label count;

    @FXML
    private VBox look;

    @FXML
    private VBox account;

    @FXML
    private VBox content;

    @FXML
    private HBox languages;

    @FXML
    private HBox themes;

    @FXML
    private HBox sizes;

    @FXML
    private TextField username;

    @FXML
    private PasswordField password;

    @FXML
    private PasswordField repeated;

    @FXML
    private Label problem;

    @FXML
    private Label advanced;

    @FXML
    private VBox contents;

    @FXML
    private Button back;

    @FXML
    private Button next;

    /**
     * @param storage where the data is kept, as the person may look it up
     */
    public FirstRunView(FirstRunViewModel model, Messages messages, String storage) {
        this.model = model;
        this.messages = messages;
        this.storage = storage;
    }

    @FXML
    private void initialize() {
        for (Language each : Language.values()) {
            choice(languages, each, model.appearance().languageProperty()).setText(each.ownName());
        }
        for (ThemeChoice each : ThemeChoice.values()) {
            choice(themes, each, model.appearance().themeProperty())
                    .textProperty()
                    .bind(messages.text("platform.theme." + each));
        }
        for (Integer each : SIZES) {
            choice(sizes, each, model.appearance().fontScaleProperty().asObject())
                    .setText(each + " %");
        }
        List.of(languages, themes, sizes).forEach(FirstRunView::join);
        username.textProperty().bindBidirectional(model.usernameProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        repeated.textProperty().bindBidirectional(model.repeatedProperty());
        problem.textProperty().bind(model.problemProperty());
        Controls.showWhile(problem, problem.textProperty().isNotEmpty());
        advanced.textProperty().bind(messages.text("platform.advanced.text", storage));
        addContents();
        back.visibleProperty().bind(model.backPossible());
        next.disableProperty().bind(model.busyProperty());
        model.stepProperty().subscribe(this::show);
    }

    private void addContents() {
        ToggleGroup group = new ToggleGroup();
        for (Content each : Content.values()) {
            RadioButton button = new RadioButton();
            button.setId("content-" + each);
            button.textProperty().bind(messages.text("platform.content." + each));
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setOnAction(event -> model.contentProperty().set(each));
            model.contentProperty().subscribe(chosen -> button.setSelected(chosen == each));
            contents.getChildren().add(button);
        }
    }

    private void show(Step step) {
        Map<Step, Node> parts = Map.of(Step.LOOK, look, Step.ACCOUNT, account, Step.CONTENT, content);
        parts.forEach((which, part) -> {
            part.setVisible(which == step);
            part.setManaged(which == step);
        });
        count.textProperty().unbind();
        count.textProperty().bind(messages.text("platform.step", step.ordinal() + 1, Step.values().length));
        next.textProperty().unbind();
        next.textProperty().bind(messages.text("platform.next." + step));
        if (step == Step.ACCOUNT) {
            username.requestFocus();
        } else {
            next.requestFocus();
        }
    }

    private static <T> ToggleButton choice(HBox line, T value, Property<T> property) {
        ToggleButton button = new ToggleButton();
        property.subscribe(chosen -> button.setSelected(value.equals(chosen)));
        button.setOnAction(event -> {
            property.setValue(value);
            button.setSelected(true);
        });
        line.getChildren().add(button);
        return button;
    }

    /** Joins a line of choices into one shape. */
    private static void join(HBox line) {
        line.getChildren().forEach(each -> each.getStyleClass().add(Styles.CENTER_PILL));
        line.getChildren().getFirst().getStyleClass().setAll("toggle-button", Styles.LEFT_PILL);
        line.getChildren().getLast().getStyleClass().setAll("toggle-button", Styles.RIGHT_PILL);
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void next() {
        model.next();
    }
}
