package lectern.desktop.article;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.model.article.Tag;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card in which tags are made, renamed, coloured and deleted. */
final class TagsCard {
    private final TagListViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final VBox rows = new VBox(8);
    private final VBox body = new VBox(16);

    TagsCard(TagListViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("plain-scroll", "tag-rows");
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        Controls.showWhile(problem, problem.textProperty().isNotEmpty());
        body.getChildren().addAll(newTag(), problem, scroll);
        model.tags().subscribe(this::draw);
        Controls.whileSeen(body, messages.languageProperty()).subscribe(language -> draw());
    }

    /** Shows it, with the tags as they are now. */
    void open() {
        model.show();
        dialogs.tell(messages.text("article.tags"), body);
    }

    private HBox newTag() {
        ColorPicker color = picker(model.colorProperty().get(), "");
        model.colorProperty().subscribe(next -> color.setValue(Color.web(next)));
        color.setOnAction(event -> model.colorProperty().set(hex(color.getValue())));
        TextField name = new TextField();
        name.setId("tagName");
        name.promptTextProperty().bind(messages.text("article.tag.name"));
        name.accessibleTextProperty().bind(messages.text("article.tag.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(event -> {
            model.create();
            event.consume();
        });
        Button create = new Button();
        create.setId("tagCreate");
        create.textProperty().bind(messages.text("article.tag.create"));
        create.setMinWidth(Button.USE_PREF_SIZE);
        create.setOnAction(event -> model.create());
        return line(color, name, create);
    }

    private void draw() {
        rows.getChildren().setAll(model.tags().stream().map(this::row).toList());
        if (model.tags().isEmpty()) {
            Label none = new Label(messages.get("article.tags.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            rows.getChildren().add(none);
        }
    }

    private HBox row(Tag tag) {
        ColorPicker color = picker(tag.color(), tag.name());
        color.setOnAction(event -> model.recolor(tag, hex(color.getValue())));
        TextField name = new TextField(tag.name());
        name.setAccessibleText(messages.get("article.tag.rename", tag.name()));
        name.setOnAction(event -> {
            model.rename(tag, name.getText());
            event.consume();
        });
        name.focusedProperty().subscribe(focused -> {
            if (!focused && name.getScene() != null) {
                model.rename(tag, name.getText());
            }
        });
        Label count = new Label(messages.count("article.tag.articles", tag.articleCount()));
        count.getStyleClass().add("muted");
        count.setMinWidth(Label.USE_PREF_SIZE);
        Button delete = new Button(null, new FontIcon(Feather.TRASH_2));
        delete.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        delete.setAccessibleText(messages.get("article.tag.delete.named", tag.name()));
        delete.setTooltip(new Tooltip(messages.get("article.tag.delete.named", tag.name())));
        delete.setOnAction(event -> delete(tag));
        return line(color, name, count, delete);
    }

    private void delete(Tag tag) {
        if (tag.articleCount() == 0) {
            model.delete(tag);
        } else {
            dialogs.confirm(
                    messages.text("article.tag.delete.named", tag.name()),
                    messages.text("article.tag.delete.text", tag.articleCount()),
                    messages.text("article.tag.delete"),
                    () -> model.delete(tag));
        }
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(Objects.requireNonNull(parts[1]), Priority.ALWAYS);
        return line;
    }

    private ColorPicker picker(String color, String name) {
        ColorPicker picker = new ColorPicker(Color.web(color));
        picker.getCustomColors()
                .setAll(TagListViewModel.COLORS.stream().map(Color::web).toList());
        picker.getStyleClass().addAll("button", "tag-color");
        picker.setAccessibleText(messages.get("article.tag.color", name));
        picker.setTooltip(new Tooltip(messages.get("article.tag.color", name)));
        return picker;
    }

    private static String hex(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02X%02X%02X",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
