package lectern.desktop.article;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import lectern.desktop.article.ArticleSearch.Sort;
import lectern.desktop.article.ArticleSearch.SortBy;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.article.Article;
import org.jspecify.annotations.Nullable;

/** The table of articles; the server sorts it. */
final class ArticleTable {
    private static final double MEDIUM = 760;
    private static final double NARROW = 560;

    private final ArticleListViewModel model;
    private final Messages messages;
    private final TableView<Article> table = new TableView<>();
    private final TableColumn<Article, Article> title;
    private final TableColumn<Article, Article> sentences;
    private final TableColumn<Article, Article> source;
    private final TableColumn<Article, Article> difficulty;
    private final TableColumn<Article, Article> tags;
    private final TableColumn<Article, Article> updated;

    ArticleTable(ArticleListViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        table.setId("articleTable");
        table.accessibleTextProperty().bind(messages.text("article.title"));
        SourceNames sources = new SourceNames(messages);
        title = texts("title", 22, Article::title);
        sentences = texts("sentences", 7, article -> String.valueOf(article.totalSentences()));
        source =
                texts("source", 8, article -> sources.text(article.sourceType()).get());
        difficulty = texts("difficulty", 7, article -> difficulty(article));
        tags = nodes("tags", 12, this::chips);
        TableColumn<Article, Article> published = nodes("published", 7, this::chip);
        updated = texts("updated", 9, article -> date(article.updatedAt()));
        sentences.getStyleClass().add("figures");
        difficulty.getStyleClass().add("figures");
        List<TableColumn<Article, ?>> columns = List.of(title, sentences, source, difficulty, tags, published, updated);
        columns.forEach(column -> column.setSortable(column != tags && column != published));
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setItems(model.articles().items());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        sorting();
        table.widthProperty().subscribe(width -> fit(width.doubleValue()));
        Controls.whileSeen(table, messages.languageProperty()).subscribe(language -> table.refresh());
    }

    private TableColumn<Article, Article> texts(String name, int ems, Function<Article, String> text) {
        return column(name, ems, (cell, article) -> cell.setText(text.apply(article)));
    }

    private TableColumn<Article, Article> nodes(String name, int ems, Function<Article, Node> node) {
        TableColumn<Article, Article> column =
                column(name, ems, (cell, article) -> cell.setGraphic(node.apply(article)));
        column.getStyleClass().add("chip-column");
        return column;
    }

    private TableColumn<Article, Article> column(String name, int ems, BiConsumer<TableCell<?, ?>, Article> show) {
        TableColumn<Article, Article> column = new TableColumn<>();
        column.setId("column-" + name);
        column.textProperty().bind(messages.text("article.column." + name));
        column.setPrefWidth(ems * 14.0);
        column.setMinWidth(ems * 7.0);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Article article, boolean empty) {
                super.updateItem(article, empty);
                setText(null);
                setGraphic(null);
                if (!empty && article != null) {
                    show.accept(this, article);
                }
            }
        });
        return column;
    }

    private Node chip(Article article) {
        PublishedChip chip = new PublishedChip(messages);
        chip.show(article.isPublished());
        return chip;
    }

    private Node chips(Article article) {
        HBox line = new HBox(4);
        line.getStyleClass().add("chip-line");
        article.tags().forEach(tag -> line.getChildren().add(new TagChip(tag.name(), tag.color())));
        return line;
    }

    private static String difficulty(Article article) {
        Integer level = article.metadata().difficulty();
        return level == null ? "" : String.valueOf(level);
    }

    /** A click on a header asks the server for another order. */
    private void sorting() {
        Map<TableColumn<Article, ?>, SortBy> orders = Map.of(
                title, SortBy.TITLE,
                sentences, SortBy.SENTENCES,
                source, SortBy.SOURCE,
                difficulty, SortBy.DIFFICULTY,
                updated, SortBy.UPDATED);
        table.setSortPolicy(view -> {
            Sort sort = Sort.LATEST_FIRST;
            if (!view.getSortOrder().isEmpty()) {
                TableColumn<Article, ?> first = view.getSortOrder().getFirst();
                SortBy by = Objects.requireNonNull(orders.get(first));
                sort = new Sort(by, first.getSortType() == TableColumn.SortType.DESCENDING);
            }
            model.search().sortProperty().set(sort);
            return true;
        });
    }

    /** In a narrow window there is room for the most important columns only. */
    private void fit(double width) {
        tags.setVisible(width >= MEDIUM);
        source.setVisible(width >= MEDIUM);
        difficulty.setVisible(width >= NARROW);
        updated.setVisible(width >= NARROW);
    }

    TableView<Article> node() {
        return table;
    }

    ObservableList<Article> selection() {
        return table.getSelectionModel().getSelectedItems();
    }

    /** What is selected now; while a list is replaced, a table still names rows that are no longer there. */
    List<Article> chosen() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .filter(row -> row >= 0 && row < table.getItems().size())
                .map(table.getItems()::get)
                .toList();
    }

    /** Hears of the article that is opened, by a double click or Enter. */
    void onOpen(Consumer<Article> action) {
        table.setRowFactory(view -> {
            TableRow<Article> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    action.accept(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            Article chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                action.accept(chosen);
            }
        });
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
