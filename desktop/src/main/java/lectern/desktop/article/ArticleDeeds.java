package lectern.desktop.article;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.model.article.Article;

/** What can be done to the articles that are selected. */
final class ArticleDeeds extends FlowPane {
    private final ArticleListViewModel model;
    private final ArticleTable table;
    private final Messages messages;
    private final Dialogs dialogs;
    private final List<PageAction> actions = new ArrayList<>();
    private final Observable[] selection;

    ArticleDeeds(ArticleListViewModel model, ArticleTable table, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.table = table;
        this.messages = messages;
        this.dialogs = dialogs;
        selection = new Observable[] {table.selection(), model.articles().items(), messages.languageProperty()};
        setHgap(8);
        setVgap(8);
        setMinWidth(0);
        setRowValignment(VPos.CENTER);
        getChildren().add(selected());
        offer("article.open", this::open, some -> some.size() == 1 && !thrownAway(some.getFirst()));
        offer("article.publish", () -> model.publish(table.chosen(), true), some -> model.publishable(some, true));
        offer("article.unpublish", this::unpublish, some -> model.publishable(some, false));
        offer(
                "article.restore",
                () -> model.restore(table.chosen()),
                some -> some.stream().anyMatch(ArticleDeeds::thrownAway));
        Button delete =
                offer("article.delete", this::delete, some -> !some.stream().allMatch(ArticleDeeds::thrownAway));
        delete.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(messages.text("article.delete.tip"));
        delete.setTooltip(tip);
    }

    private static boolean thrownAway(Article article) {
        return article.deletedAt() != null;
    }

    private Label selected() {
        Label selected = new Label();
        selected.getStyleClass().add("muted");
        selected.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> table.selection().isEmpty()
                                ? ""
                                : messages.count(
                                        "article.selected", table.selection().size()),
                        selection));
        return selected;
    }

    private Button offer(String key, Runnable deed, Predicate<List<Article>> when) {
        Button button = new Button();
        button.setId(key.substring(key.indexOf('.') + 1));
        button.textProperty().bind(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        Controls.showWhile(button, Bindings.createBooleanBinding(() -> when.test(table.chosen()), selection));
        getChildren().add(button);
        actions.add(PageAction.of(messages.text(key), button, deed));
        return button;
    }

    /** The same for the command palette. */
    List<PageAction> actions() {
        return actions;
    }

    private void open() {
        table.chosen().stream().findFirst().ifPresent(model::open);
    }

    /** What students see now is not taken from them by a slip of the hand. */
    private void unpublish() {
        List<Article> some = table.chosen();
        dialogs.confirm(
                messages.text("article.unpublish.title"),
                messages.text("article.unpublish.text"),
                messages.text("article.unpublish"),
                () -> model.publish(some, false));
    }

    /** Moves the selection to the bin, after saying what goes with it; nothing where it lies there already. */
    void delete() {
        List<Article> some = table.chosen();
        if (some.stream().allMatch(ArticleDeeds::thrownAway)) {
            return;
        }
        String sentences = messages.count("article.sentences", ArticleListViewModel.sentences(some));
        dialogs.confirm(
                some.size() == 1
                        ? messages.text(
                                "article.delete.title.named", some.getFirst().title())
                        : messages.text("article.delete.title", some.size()),
                messages.text("article.delete.text", sentences),
                messages.text("article.delete"),
                () -> model.delete(some));
    }
}
