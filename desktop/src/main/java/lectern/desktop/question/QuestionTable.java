package lectern.desktop.question;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.question.QuestionSearch.Sort;
import lectern.desktop.question.QuestionSearch.SortBy;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import org.jspecify.annotations.Nullable;

/** The table of questions; the server sorts it. */
final class QuestionTable {
    private static final double WIDE = 900;
    private static final double MEDIUM = 600;
    private static final double NARROW = 440;

    private final QuestionListViewModel model;
    private final Messages messages;
    private final TableView<Question> table = new TableView<>();
    private final TableColumn<Question, String> difficulty;
    private final TableColumn<Question, String> created;
    private final TableColumn<Question, String> changed;
    private boolean selecting;

    QuestionTable(QuestionListViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        table.setId("questionTable");
        table.accessibleTextProperty().bind(messages.text("question.title"));
        TableColumn<Question, String> stem =
                column("stem", 24, question -> oneLine(question.stem().text()));
        TableColumn<Question, String> category =
                column("category", 10, question -> model.categories().nameOf(question.categoryId()));
        difficulty = column("difficulty", 7, question -> String.valueOf(question.difficulty()));
        difficulty.getStyleClass().add("figures");
        TableColumn<Question, String> source =
                column("source", 7, question -> messages.get("question.source." + question.source()));
        created = column("created", 12, question -> date(question.createdAt()));
        changed = column("changed", 12, question -> date(question.updatedAt()));
        List<TableColumn<Question, ?>> columns =
                List.of(stem, category, difficulty, status(), source, changed, created);
        columns.forEach(column -> column.setSortable(column == difficulty || column == created || column == changed));
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setItems(model.questions().items());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        sorting();
        table.widthProperty().subscribe(width -> fit(width.doubleValue(), category, source));
        Controls.whileSeen(table, messages.languageProperty()).subscribe(language -> table.refresh());
        model.questions().items().subscribe(() -> reselect());
    }

    private TableColumn<Question, String> column(String name, int ems, Function<Question, String> text) {
        return column(name, ems, question -> new SimpleObjectProperty<>(text.apply(question)), "");
    }

    private <T> TableColumn<Question, T> column(
            String name, int ems, Function<Question, ObservableValue<T>> value, String style) {
        TableColumn<Question, T> column = new TableColumn<>();
        column.setId("column-" + name);
        column.textProperty().bind(messages.text("question.column." + name));
        column.setPrefWidth(ems * 14.0);
        column.setMinWidth(ems * 7.0);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        if (!style.isEmpty()) {
            column.getStyleClass().add(style);
        }
        return column;
    }

    private TableColumn<Question, QuestionStatus> status() {
        TableColumn<Question, QuestionStatus> column =
                column("status", 7, question -> new SimpleObjectProperty<>(question.status()), "chip-column");
        column.setCellFactory(each -> new StatusCell(messages));
        return column;
    }

    /** A click on a header asks the server for another order. */
    private void sorting() {
        Map<TableColumn<Question, ?>, SortBy> orders =
                Map.of(difficulty, SortBy.DIFFICULTY, created, SortBy.CREATED, changed, SortBy.UPDATED);
        table.setSortPolicy(view -> {
            Sort sort = Sort.NEWEST_FIRST;
            if (!view.getSortOrder().isEmpty()) {
                TableColumn<Question, ?> first = view.getSortOrder().getFirst();
                SortBy by = Objects.requireNonNull(orders.get(first));
                sort = new Sort(by, first.getSortType() == TableColumn.SortType.DESCENDING);
            }
            model.search().sortProperty().set(sort);
            return true;
        });
    }

    /** Beside the editor there is room for the most important columns only. */
    private void fit(double width, TableColumn<Question, String> category, TableColumn<Question, String> source) {
        created.setVisible(width >= WIDE);
        source.setVisible(width >= WIDE);
        changed.setVisible(width >= MEDIUM);
        category.setVisible(width >= NARROW);
        difficulty.setVisible(width >= NARROW);
    }

    TableView<Question> node() {
        return table;
    }

    ObservableList<Question> selection() {
        return table.getSelectionModel().getSelectedItems();
    }

    /** What is selected now; while a list is replaced, a table still names rows that are no longer there. */
    List<Question> chosen() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .filter(row -> row >= 0 && row < table.getItems().size())
                .map(table.getItems()::get)
                .toList();
    }

    /** Hears of the one question that is chosen; several at once are a selection. */
    void onChosen(Consumer<Question> action) {
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !selecting && selection().size() <= 1) {
                action.accept(chosen);
            }
        });
    }

    /** Shows which question the editor holds. */
    void select(@Nullable Question shown) {
        selecting = true;
        if (shown == null) {
            table.getSelectionModel().clearSelection();
        } else if (selection().stream().noneMatch(each -> each.id().equals(shown.id()))) {
            reselect();
        }
        selecting = false;
    }

    private void reselect() {
        Question shown = model.editor().questionProperty().get();
        if (shown == null || !selection().isEmpty()) {
            return;
        }
        selecting = true;
        for (int i = 0; i < model.questions().items().size(); i++) {
            if (model.questions().items().get(i).id().equals(shown.id())) {
                table.getSelectionModel().clearAndSelect(i);
            }
        }
        selecting = false;
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
