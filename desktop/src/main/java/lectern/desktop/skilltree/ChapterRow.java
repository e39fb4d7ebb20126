package lectern.desktop.skilltree;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;
import lectern.model.question.SkillTreeNode;

/** A chapter as a line of the tree: when students come to it, its title, how many answers must be right. */
final class ChapterRow extends HBox {

    ChapterRow(SkillTreeNode node, int number, Messages messages) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Label place = fixed(messages.get("skilltree.number", number));
        Label title = new Label(node.title());
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label goal = fixed(messages.get("skilltree.goal", node.passThreshold(), node.questionsRequired()));
        getChildren().addAll(place, title, space, goal);
    }

    private static Label fixed(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll("figures", "muted");
        return label;
    }
}
