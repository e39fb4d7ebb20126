package lectern.desktop.backup;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import lectern.desktop.page.Navigator;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The last backup in the status bar; leads to the page of backups. */
public final class LastBackup extends Button {
    // Held here: what a binding follows holds it weakly.
    private final BooleanBinding troubled;

    public LastBackup(LastBackupViewModel model, Navigator navigator) {
        setId("lastBackup");
        getStyleClass().add("status-button");
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(model.text());
        FontIcon icon = FontIcon.of(Feather.ARCHIVE);
        setGraphic(icon);
        troubled = model.troubled();
        troubled.subscribe(bad -> {
            icon.setIconCode(bad ? Feather.ALERT_TRIANGLE : Feather.ARCHIVE);
            getStyleClass().removeAll("problem");
            if (bad) {
                getStyleClass().add("problem");
            }
        });
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(model.hint());
        setTooltip(tip);
        accessibleTextProperty().bind(Bindings.concat(model.text(), ". ", model.hint()));
        visibleProperty().bind(model.known());
        managedProperty().bind(visibleProperty());
        setOnAction(event -> navigator.open(new BackupsPlace()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                fire();
                event.consume();
            }
        });
    }
}
