package lectern.desktop.article;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lectern.desktop.text.Messages;

/** An article as a student types it, sentence by sentence; it can be tried. */
final class TypingPreview extends VBox {
    private final Messages messages;
    private final Label phonetic = label("muted");
    private final TextFlow target = new TextFlow();
    private final Label translation = label("plain");
    private final TextField input = new TextField();
    private final Label none = label("muted");
    private final VBox sentence = new VBox(8, phonetic, target, translation, input);
    private final IntegerProperty at = new SimpleIntegerProperty();
    private final IntegerProperty count = new SimpleIntegerProperty();
    private List<Line> lines = List.of();

    TypingPreview(Messages messages) {
        this.messages = messages;
        getStyleClass().add("reading");
        setSpacing(16);
        target.getStyleClass().add("typing");
        input.setId("typingInput");
        input.promptTextProperty().bind(messages.text("article.typing.prompt"));
        input.accessibleTextProperty().bind(messages.text("article.typing.prompt"));
        input.textProperty().subscribe(this::typed);
        none.textProperty().bind(messages.text("article.typing.none"));
        none.managedProperty().bind(none.visibleProperty());
        none.visibleProperty().bind(count.isEqualTo(0));
        sentence.managedProperty().bind(sentence.visibleProperty());
        sentence.visibleProperty().bind(count.greaterThan(0));
        getChildren().setAll(none, sentence, steps());
    }

    private HBox steps() {
        Button back = step("article.typing.back", -1);
        back.disableProperty().bind(at.lessThanOrEqualTo(0));
        Button on = step("article.typing.next", 1);
        on.disableProperty().bind(at.greaterThanOrEqualTo(count.subtract(1)));
        Label place = new Label();
        place.getStyleClass().addAll("muted", "figures");
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("article.typing.place", at.get() + 1, count.get()),
                        at,
                        count,
                        messages.languageProperty()));
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox steps = new HBox(8, back, on, place);
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.visibleProperty().bind(sentence.visibleProperty());
        return steps;
    }

    private Button step(String key, int by) {
        Button button = new Button();
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(messages.text(key));
        button.setOnAction(event -> go(at.get() + by));
        return button;
    }

    /** Shows the sentences that students see; stays at the one that was tried. */
    void show(ArticleText text) {
        lines = text.tidied().lines().stream().filter(Line::isActive).toList();
        count.set(lines.size());
        at.set(Math.clamp(at.get(), 0, Math.max(0, lines.size() - 1)));
        draw();
    }

    private void go(int place) {
        at.set(place);
        input.clear();
        draw();
        input.requestFocus();
    }

    private void typed() {
        if (lines.isEmpty()) {
            return;
        }
        boolean done = new TypedText(lines.get(at.get()).content(), input.getText()).done();
        if (done && at.get() + 1 < lines.size()) {
            go(at.get() + 1);
        } else {
            draw();
        }
    }

    private void draw() {
        if (lines.isEmpty()) {
            return;
        }
        Line line = lines.get(at.get());
        show(phonetic, line.phonetic());
        show(translation, line.translation());
        target.getChildren()
                .setAll(new TypedText(line.content(), input.getText())
                        .stretches().stream().map(TypingPreview::text).toList());
    }

    private static Text text(TypedText.Stretch stretch) {
        Text text = new Text(stretch.text());
        text.getStyleClass().add("typing-" + stretch.mark().name().toLowerCase(Locale.ROOT));
        // Not by colour alone.
        text.setUnderline(stretch.mark() == TypedText.Mark.NEXT);
        text.setStrikethrough(stretch.mark() == TypedText.Mark.WRONG);
        return text;
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isBlank());
        label.setManaged(label.isVisible());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
