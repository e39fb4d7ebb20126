package lectern.desktop.activity;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.OptionMark;
import lectern.model.question.StudentQuestion;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An option with its letter, shape and colour; how often it was chosen once that is told, and whether it is right. */
final class OptionRow extends HBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double NUMBER_EM = 2.2;
    /** How wide a bar beside the words is. */
    private static final double BESIDE_EM = 11;

    private final StudentQuestion.Option option;
    private final Messages messages;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label number = Controls.line("", "live-number");
    private final Label verdict = Controls.line("", "live-verdict");
    private final HBox chosen = Controls.row(8, bar, number);

    /**
     * @param index from 0, in the order in which everyone sees them
     * @param wide whether it has the whole width, so that its bar stands beside its words
     */
    OptionRow(int index, StudentQuestion.Option option, Messages messages, boolean wide) {
        this.option = option;
        this.messages = messages;
        getStyleClass().addAll("live-option");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("bar-" + index);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label text = Controls.text(option.text(), "live-option-text");
        VBox words = wide ? new VBox(text) : new VBox(4, text, chosen);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        // As much room for the number in every row: bars that are compared are on one scale.
        number.minWidthProperty().bind(number.fontProperty().map(font -> font.getSize() * NUMBER_EM));
        Controls.show(chosen, false);
        Controls.show(verdict, false);
        getChildren().addAll(new OptionMark(index), words);
        if (wide) {
            getStyleClass().add("wide");
            // As wide whatever the words: bars that are compared are on one scale.
            chosen.minWidthProperty().bind(number.fontProperty().map(font -> font.getSize() * BESIDE_EM));
            chosen.maxWidthProperty().bind(chosen.minWidthProperty());
            getChildren().add(chosen);
        }
        getChildren().add(verdict);
    }

    /** Shows how often it was chosen. */
    void count(Map<String, Integer> counts, int of) {
        int times = counts.getOrDefault(option.id(), 0);
        Controls.show(chosen, true);
        bar.setProgress(of == 0 ? 0 : (double) times / of);
        number.setText(String.valueOf(times));
        bar.setAccessibleText(messages.get("activity.option.chosen", times, of));
    }

    /** Says whether it is the answer. */
    void reveal(boolean right) {
        pseudoClassStateChanged(RIGHT, right);
        pseudoClassStateChanged(WRONG, !right);
        // The others keep its room, so that their bars are as long.
        verdict.setManaged(true);
        verdict.setVisible(right);
        verdict.setGraphic(FontIcon.of(Feather.CHECK));
        verdict.setText(messages.get("activity.option.right"));
    }
}
