package lectern.desktop.article;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.model.article.SentenceExtensions.Word;

/** An article as a student reads it: without its hidden sentences. */
final class ReadingPreview extends VBox {
    private final Messages messages;

    ReadingPreview(Messages messages) {
        this.messages = messages;
        getStyleClass().add("reading");
    }

    void show(ArticleText text) {
        Heading heading = text.heading();
        String title = heading.title().isBlank() ? messages.get("article.preview.untitled") : heading.title();
        getChildren().setAll(label(title, "page-title"));
        if (!heading.description().isBlank()) {
            getChildren().add(label(heading.description(), "muted"));
        }
        for (Line line : text.tidied().lines()) {
            if (line.isActive()) {
                getChildren().add(sentence(line));
            }
        }
    }

    private static VBox sentence(Line line) {
        VBox box = new VBox(label(line.content(), "sentence"));
        box.setSpacing(4);
        if (!line.phonetic().isBlank()) {
            box.getChildren().add(label(line.phonetic(), "muted"));
        }
        if (!line.translation().isBlank()) {
            box.getChildren().add(label(line.translation(), "plain"));
        }
        if (!line.vocabulary().isEmpty()) {
            FlowPane words = new FlowPane(4, 4);
            line.vocabulary().forEach(word -> words.getChildren().add(label(word(word), "chip")));
            box.getChildren().add(words);
        }
        return box;
    }

    private static String word(Word word) {
        return String.join(" ", word.word(), Line.orEmpty(word.pos()), Line.orEmpty(word.meaning()))
                .replaceAll("\\s+", " ");
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
