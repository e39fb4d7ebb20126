package lectern.desktop.widget;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a page shows when it has nothing yet: what it is for, and the first thing to do. In FXML:
 * {@code <EmptyState icon="fth-users" title="${t['classroom.empty.title']}" text="…" action="…" onAction="#create"/>}.
 */
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH_EM = 32;

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button button = new Button();

    public EmptyState() {
        getStyleClass().add("empty-state");
        managedProperty().bind(visibleProperty()); // unseen, it must not hold its place's least height
        icon.getStyleClass().add("large");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        text.getStyleClass().add("text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.styleProperty().set("-fx-max-width: " + TEXT_WIDTH_EM + "em;");
        button.getStyleClass().add(Styles.ACCENT);
        Controls.showWhile(button, button.textProperty().isNotEmpty());
        getChildren().addAll(icon, title, text, button);
    }

    public String getIcon() {
        return icon.getIconLiteral();
    }

    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String value) {
        title.setText(value);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String value) {
        text.setText(value);
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }

    public String getAction() {
        return button.getText();
    }

    public void setAction(String value) {
        button.setText(value);
    }

    /** The button's text; without one there is no button. */
    public StringProperty actionProperty() {
        return button.textProperty();
    }

    public EventHandler<ActionEvent> getOnAction() {
        return button.getOnAction();
    }

    public void setOnAction(EventHandler<ActionEvent> handler) {
        button.setOnAction(handler);
    }

    public ObjectProperty<EventHandler<ActionEvent>> onActionProperty() {
        return button.onActionProperty();
    }
}
