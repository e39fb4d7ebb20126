package lectern.desktop.widget;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import lectern.desktop.text.Messages;

/** Prepared dialogs. Each is a card in the window's overlay and answers through what it is given; none blocks. */
public final class Dialogs {
    private final Overlay overlay;
    private final Messages messages;
    private final FileSaver files;

    /** @param files asks where something is to be saved */
    public Dialogs(Overlay overlay, Messages messages, FileSaver files) {
        this.overlay = overlay;
        this.messages = messages;
        this.files = files;
    }

    /** Asks where to save a file; nothing follows where the person chose no place. */
    public void save(String name, ExtensionFilter kind, Consumer<Path> then) {
        files.ask(name, kind, overlay.root().getScene().getWindow()).ifPresent(then);
    }

    /**
     * Asks before something that can't be undone.
     *
     * @param verb the button's text: the deed itself, never "OK"
     */
    public void confirm(
            ObservableStringValue title, ObservableStringValue text, ObservableStringValue verb, Runnable deed) {
        confirm(title, text, button(verb, Styles.DANGER), deed);
    }

    /** Asks before something large that can be undone, and so is no danger. */
    public void agree(
            ObservableStringValue title, ObservableStringValue text, ObservableStringValue verb, Runnable deed) {
        confirm(title, text, button(verb, Styles.ACCENT), deed);
    }

    private void confirm(ObservableStringValue title, ObservableStringValue text, Button button, Runnable deed) {
        VBox card = card(title, wrapped(text), button);
        button.setOnAction(event -> {
            overlay.hide(card);
            deed.run();
        });
        overlay.show(card);
    }

    /**
     * Does something by which what is written would be lost; asks before, where there is something.
     *
     * @param texts what the keys of the question's title, text and verb begin with, the full stop included
     */
    public void unlessLost(boolean dirty, String texts, Runnable deed) {
        if (dirty) {
            confirm(messages.text(texts + "title"), messages.text(texts + "text"), messages.text(texts + "verb"), deed);
        } else {
            deed.run();
        }
    }

    /** Asks for one line of text; the button stays off while it is blank. */
    public void ask(
            ObservableStringValue title,
            ObservableStringValue label,
            String initial,
            ObservableStringValue verb,
            Consumer<String> deed) {
        TextField field = new TextField(initial);
        field.setId("answer");
        Label caption = wrapped(label);
        caption.setLabelFor(field);
        VBox box = new VBox(caption, field);
        box.getStyleClass().add("field");
        Button button = button(verb, Styles.ACCENT);
        button.setDefaultButton(true);
        button.disableProperty().bind(field.textProperty().map(String::isBlank));
        VBox card = card(title, box, button);
        button.setOnAction(event -> {
            overlay.hide(card);
            deed.accept(field.getText().strip());
        });
        overlay.show(card);
        field.requestFocus();
        field.selectAll();
    }

    /** Says something at length, with a button that closes. */
    public void tell(ObservableStringValue title, Node body) {
        Label heading = heading(title);
        Button close = button(messages.text("widget.close"), Styles.ACCENT);
        close.setDefaultButton(true);
        VBox card = new VBox(heading, body, buttons(close));
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        close.setOnAction(event -> overlay.hide(card));
        overlay.show(card);
        close.requestFocus();
    }

    /** Shows a card of one's own making; {@link #close} closes it. */
    public void show(Node card) {
        overlay.show(card);
    }

    /** Shows a card that nothing but {@link #close} closes. */
    public void keep(Node card) {
        overlay.keep(card);
    }

    public void close(Node card) {
        overlay.hide(card);
    }

    private VBox card(ObservableStringValue title, Node body, Button deed) {
        Button cancel = button(messages.text("widget.cancel"));
        cancel.setCancelButton(true);
        VBox card = new VBox(heading(title), body, buttons(cancel, deed));
        card.getStyleClass().add("dialog-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> overlay.hide(card));
        return card;
    }

    private static Label heading(ObservableStringValue title) {
        Label heading = wrapped(title);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static HBox buttons(Button... buttons) {
        HBox line = new HBox(buttons);
        line.getStyleClass().add("buttons");
        return line;
    }

    private static Button button(ObservableStringValue text, String... styles) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(styles);
        return button;
    }

    private static Label wrapped(ObservableStringValue text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        VBox.setVgrow(label, Priority.NEVER);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
