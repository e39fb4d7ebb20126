package lectern.desktop.category;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;
import lectern.model.question.Category;

/** A category as a line of the tree: its icon and name, whether it is archived, how many questions stand in it. */
final class CategoryRow extends HBox {

    CategoryRow(Category category, Messages messages) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        String icon = category.icon();
        Label name = new Label(icon == null ? category.name() : icon + "  " + category.name());
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, space);
        if (category.status() == Category.Status.ARCHIVED) {
            name.getStyleClass().add("muted");
            getChildren().add(fixed(messages.get("category.status.ARCHIVED"), "chip"));
        }
        Label count = fixed(messages.get("category.count", category.questionCount()), "figures");
        count.getStyleClass().add("muted");
        count.setAccessibleText(messages.count("category.questions", category.questionCount()));
        getChildren().add(count);
    }

    private static Label fixed(String text, String style) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
