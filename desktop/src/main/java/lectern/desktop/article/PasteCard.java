package lectern.desktop.article;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;

/** The card in which many sentences are pasted or typed, one a line. */
final class PasteCard extends VBox {
    private static final int ROWS = 12;

    private final TextArea text = new TextArea();

    PasteCard(String initial, Messages messages, Dialogs dialogs, Consumer<String> deed) {
        getStyleClass().add("dialog-card");
        setMaxHeight(Region.USE_PREF_SIZE);
        Label title = new Label(messages.get("article.paste.title"));
        title.getStyleClass().add("section-title");
        Label label = new Label(messages.get("article.paste.label"));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(text);
        text.setId("pasteText");
        text.setText(initial);
        text.setPrefRowCount(ROWS);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty()
                .bind(text.textProperty()
                        .map(now -> messages.count(
                                "article.paste.count", PastedLines.of(now).size())));
        Button cancel = new Button(messages.get("widget.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> dialogs.close(this));
        Button add = new Button(messages.get("article.paste.add"));
        add.setId("pasteAdd");
        add.getStyleClass().add(Styles.ACCENT);
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> text.getText().isBlank(), text.textProperty()));
        add.setOnAction(event -> {
            dialogs.close(this);
            deed.accept(text.getText());
        });
        HBox buttons = new HBox(cancel, add);
        buttons.getStyleClass().add("buttons");
        getChildren().setAll(title, label, text, count, buttons);
    }
}
