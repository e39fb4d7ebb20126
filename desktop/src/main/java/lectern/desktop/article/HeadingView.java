package lectern.desktop.article;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.TextCell;
import lectern.model.article.Tag;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The fields of the article itself. */
public final class HeadingView {
    /** For tags that the server is yet to make. */
    private static final String NEW_TAG = "#64748B";

    private final ArticleEditorViewModel model;
    private final Messages messages;
    private final SourceNames sources;
    private boolean showing;

    @FXML
    private TextField articleTitle;

    @FXML
    private TextArea description;

    @FXML
    private ComboBox<String> sourceType;

    @FXML
    private TextField sourceUrl;

    @FXML
    private TextField coverImage;

    @FXML
    private TextField category;

    @FXML
    private ComboBox<Integer> articleDifficulty;

    @FXML
    private FlowPane tagChips;

    @FXML
    private TextField newTag;

    @FXML
    private MenuButton knownTags;

    HeadingView(ArticleEditorViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.sources = new SourceNames(messages);
    }

    @FXML
    private void initialize() {
        text(articleTitle, "title", Heading::withTitle);
        text(description, "description", Heading::withDescription);
        text(sourceUrl, "sourceUrl", Heading::withSourceUrl);
        text(coverImage, "coverImage", Heading::withCoverImage);
        text(category, "category", Heading::withCategory);
        TextCell.use(sourceType, sources::text);
        sourceType.setOnAction(event -> {
            String chosen = sourceType.getValue();
            if (!showing && chosen != null) {
                model.edits().edit("source", heading -> heading.withSourceType(chosen));
            }
        });
        articleDifficulty.getItems().setAll(IntStream.rangeClosed(0, 5).boxed().toList());
        TextCell.use(articleDifficulty, level -> messages.text("article.difficulty." + level));
        articleDifficulty.setOnAction(event -> {
            Integer level = articleDifficulty.getValue();
            if (!showing && level != null) {
                model.edits().edit("difficulty", heading -> heading.withDifficulty(level == 0 ? null : level));
            }
        });
        newTag.accessibleTextProperty().bind(messages.text("article.field.tag.add"));
        model.edits().textProperty().subscribe(text -> show(text.heading()));
        model.tags().subscribe(() -> show(model.edits().textProperty().get().heading()));
        Controls.whileSeen(articleTitle, messages.languageProperty())
                .subscribe(language -> show(model.edits().textProperty().get().heading()));
    }

    private void text(TextInputControl field, String place, BiFunction<Heading, String, Heading> edit) {
        field.textProperty().subscribe(text -> {
            if (!showing) {
                model.edits().edit(place, heading -> edit.apply(heading, text));
            }
        });
    }

    private void show(Heading heading) {
        showing = true;
        set(articleTitle, heading.title());
        set(description, heading.description());
        set(sourceUrl, heading.sourceUrl());
        set(coverImage, heading.coverImage());
        set(category, heading.category());
        List<String> types = new ArrayList<>(SourceNames.KNOWN);
        if (!types.contains(heading.sourceType())) {
            types.add(heading.sourceType());
        }
        if (!types.equals(sourceType.getItems())) {
            sourceType.getItems().setAll(types);
        }
        sourceType.setValue(heading.sourceType());
        articleDifficulty.setValue(heading.difficulty() == null ? 0 : heading.difficulty());
        tags(heading);
        showing = false;
    }

    static void set(TextInputControl field, String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    private void tags(Heading heading) {
        Map<String, String> colors = TagListViewModel.colors(model.tags());
        tagChips.getChildren()
                .setAll(heading.tags().stream()
                        .map(name -> chip(name, colors.getOrDefault(name, NEW_TAG)))
                        .toList());
        tagChips.setVisible(!heading.tags().isEmpty());
        tagChips.setManaged(tagChips.isVisible());
        knownTags
                .getItems()
                .setAll(model.tags().stream()
                        .map(Tag::name)
                        .filter(name -> !heading.tags().contains(name))
                        .map(this::choice)
                        .toList());
        knownTags.setDisable(knownTags.getItems().isEmpty());
    }

    private MenuItem choice(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.edits().edit("tags " + name, heading -> heading.withTags(List.of(name))));
        return item;
    }

    private Node chip(String name, String color) {
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        remove.setAccessibleText(messages.get("article.field.tag.remove", name));
        remove.setTooltip(new Tooltip(messages.get("article.field.tag.remove", name)));
        remove.setOnAction(event -> model.edits().edit("tags " + name, heading -> heading.withoutTag(name)));
        HBox line = new HBox(new TagChip(name, color), remove);
        line.getStyleClass().add("chip-line");
        return line;
    }

    @FXML
    private void addTag() {
        List<String> names = Arrays.asList(newTag.getText().split("[,，、;；]"));
        newTag.clear();
        model.edits().edit("tags " + names, heading -> heading.withTags(names));
    }

    void focus() {
        articleTitle.requestFocus();
    }
}
