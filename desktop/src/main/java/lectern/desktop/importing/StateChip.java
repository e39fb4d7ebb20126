package lectern.desktop.importing;

import javafx.scene.control.Label;
import lectern.desktop.text.Messages;
import lectern.model.importing.ImportState;

/** Where an import stands: a word and a colour. */
final class StateChip extends Label {
    StateChip(ImportState state, Messages messages) {
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
        switch (state) {
            case STAGED, CHECKED -> getStyleClass().add("accent");
            case CHECKING, APPLYING -> getStyleClass().add("waiting");
            case APPLIED -> getStyleClass().add("good");
            case UNDONE -> {
                // grey
            }
        }
        textProperty().bind(messages.text("importing.state." + state));
    }
}
