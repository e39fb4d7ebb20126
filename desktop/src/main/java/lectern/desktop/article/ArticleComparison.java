package lectern.desktop.article;

import java.util.List;
import javafx.scene.Node;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.ConflictCard;
import lectern.desktop.widget.SideBySide;

/** What differs in two versions of an article, side by side. */
final class ArticleComparison {
    private ArticleComparison() {}

    static Node of(ArticleText mine, ArticleText theirs, Messages messages) {
        List<ArticleDifference> differences = ArticleDifference.between(mine, theirs);
        if (differences.isEmpty()) {
            return ConflictCard.caption(messages.text("article.conflict.same"));
        }
        SideBySide comparison = new SideBySide(List.of(
                ConflictCard.caption(messages.text("article.conflict.column.mine")),
                ConflictCard.caption(messages.text("article.conflict.column.theirs"))));
        for (ArticleDifference difference : differences) {
            String name = messages.get(difference.key());
            comparison.row(
                    difference.number() == 0 ? name : name + " " + difference.number(),
                    List.of(difference.mine(), difference.theirs()));
        }
        return comparison;
    }
}
