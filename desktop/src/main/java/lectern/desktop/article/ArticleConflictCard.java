package lectern.desktop.article;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.SideBySide;

/** Shows one's own article beside what somebody else made of it, and asks which is to stay. */
final class ArticleConflictCard extends VBox {
    private final Messages messages;
    private final Dialogs dialogs;

    ArticleConflictCard(
            ArticleText mine, ArticleText theirs, ArticleEditorViewModel model, Messages messages, Dialogs dialogs) {
        this.messages = messages;
        this.dialogs = dialogs;
        getStyleClass().addAll("dialog-card", "wide-card");
        setMaxHeight(Region.USE_PREF_SIZE);
        Button later = button("article.conflict.later", () -> {});
        later.setCancelButton(true);
        Button theirsButton = button("article.conflict.theirs", model::reload);
        theirsButton.setId("conflictTheirs");
        Button mineButton = button("article.conflict.mine", model::keepMine);
        mineButton.setId("conflictMine");
        mineButton.getStyleClass().add(Styles.ACCENT);
        HBox buttons = new HBox(later, theirsButton, mineButton);
        buttons.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        label("article.conflict.title", "section-title"),
                        label("article.conflict.question", "plain"),
                        comparison(ArticleDifference.between(mine, theirs)),
                        buttons);
    }

    private Node comparison(List<ArticleDifference> differences) {
        if (differences.isEmpty()) {
            return label("article.conflict.same", "muted");
        }
        SideBySide columns = new SideBySide(List.of(
                label("article.conflict.column.mine", "strong"), label("article.conflict.column.theirs", "strong")));
        for (ArticleDifference difference : differences) {
            String name = messages.get(difference.key());
            columns.row(
                    difference.number() == 0 ? name : name + " " + difference.number(),
                    List.of(difference.mine(), difference.theirs()));
        }
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "comparison-scroll");
        return scroll;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(messages.text(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            dialogs.close(this);
            action.run();
        });
        return button;
    }
}
