package lectern.desktop.article;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.model.article.SentenceExtensions.Word;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The words of a sentence that are worth knowing, each with its fields. */
final class WordRows {
    private static final int FIELDS = 4;

    private final Messages messages;
    private final BiConsumer<String, List<Word>> changed;
    private final VBox box = new VBox(8);
    private final List<List<TextField>> fields = new ArrayList<>();
    private List<Word> words = List.of();
    private boolean showing;

    /**
     * @param changed hears where something was changed, and all words as they are then
     */
    WordRows(Messages messages, BiConsumer<String, List<Word>> changed) {
        this.messages = messages;
        this.changed = changed;
    }

    Node node() {
        return box;
    }

    /** Shows these; fields that say the same already keep the focus. */
    void show(List<Word> shown) {
        showing = true;
        words = shown;
        while (fields.size() > shown.size()) {
            fields.removeLast();
            box.getChildren().removeLast();
        }
        while (fields.size() < shown.size()) {
            row(fields.size());
        }
        for (int i = 0; i < shown.size(); i++) {
            Word word = shown.get(i);
            List<String> texts = List.of(
                    word.word(), Line.orEmpty(word.phonetic()), Line.orEmpty(word.pos()), Line.orEmpty(word.meaning()));
            for (int j = 0; j < FIELDS; j++) {
                HeadingView.set(fields.get(i).get(j), texts.get(j));
            }
        }
        showing = false;
    }

    /** Adds an empty one. */
    void add() {
        List<Word> more = new ArrayList<>(words);
        more.add(new Word("", null, null, null, null));
        changed.accept("word added " + more.size(), more);
        fields.getLast().getFirst().requestFocus();
    }

    private void row(int index) {
        TextField word = field(index, "word", (old, text) -> of(old, text, old.phonetic(), old.pos(), old.meaning()));
        TextField phonetic =
                field(index, "phonetic", (old, text) -> of(old, old.word(), text, old.pos(), old.meaning()));
        TextField pos = field(index, "pos", (old, text) -> of(old, old.word(), old.phonetic(), text, old.meaning()));
        TextField meaning =
                field(index, "meaning", (old, text) -> of(old, old.word(), old.phonetic(), old.pos(), text));
        fields.add(List.of(word, phonetic, pos, meaning));
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        remove.accessibleTextProperty().bind(messages.text("article.word.remove", word.textProperty()));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(remove.accessibleTextProperty());
        remove.setTooltip(tip);
        remove.setOnAction(event -> remove(index));
        HBox first = new HBox(4, word, remove);
        HBox second = new HBox(4, phonetic, pos);
        HBox.setHgrow(word, Priority.ALWAYS);
        HBox.setHgrow(phonetic, Priority.ALWAYS);
        HBox.setHgrow(pos, Priority.ALWAYS);
        VBox row = new VBox(first, second, meaning);
        row.getStyleClass().add("word");
        box.getChildren().add(row);
    }

    private TextField field(int index, String name, BiFunction<Word, String, Word> edit) {
        TextField field = new TextField();
        field.setId("word-" + name + "-" + index);
        field.promptTextProperty().bind(messages.text("article.word." + name));
        field.accessibleTextProperty().bind(messages.text("article.word." + name));
        field.textProperty().subscribe(text -> {
            if (!showing) {
                List<Word> now = new ArrayList<>(words);
                now.set(index, edit.apply(now.get(index), text));
                changed.accept("word " + name + index, now);
            }
        });
        return field;
    }

    private void remove(int index) {
        List<Word> fewer = new ArrayList<>(words);
        fewer.remove(index);
        changed.accept("word removed " + fewer.size(), fewer);
    }

    private static Word of(
            Word old, String word, @Nullable String phonetic, @Nullable String pos, @Nullable String meaning) {
        return new Word(
                word,
                Line.orNull(Line.orEmpty(phonetic)),
                Line.orNull(Line.orEmpty(meaning)),
                Line.orNull(Line.orEmpty(pos)),
                old.examples());
    }
}
