package lectern.desktop.article;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;

/** Why an article could not be saved: the first few reasons. */
final class FaultList extends VBox {
    private static final int MOST = 5;

    private final ObservableList<ArticleFault> faults;
    private final Messages messages;

    /**
     * @param goTo shows the place of the first one
     */
    FaultList(ObservableList<ArticleFault> faults, Messages messages, Consumer<ArticleFault> goTo) {
        super(4);
        this.faults = faults;
        this.messages = messages;
        faults.subscribe(() -> {
            draw();
            faults.stream().findFirst().ifPresent(goTo);
        });
        Controls.whileSeen(this, messages.languageProperty()).subscribe(language -> draw());
    }

    private void draw() {
        getChildren().setAll(faults.stream().limit(MOST).map(this::problem).toList());
        setVisible(!faults.isEmpty());
        setManaged(isVisible());
    }

    private Label problem(ArticleFault fault) {
        Label label = new Label(fault.words(messages));
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
