package lectern.desktop.card;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.question.QuestionCard;
import org.jspecify.annotations.Nullable;

/** The table of knowledge cards. */
final class CardTable {
    private static final double ROOMY = 560;

    private CardTable() {}

    static TableView<QuestionCard> of(ObservableList<QuestionCard> cards, Messages messages) {
        TableView<QuestionCard> table = new TableView<>(cards);
        table.setId("cardTable");
        table.accessibleTextProperty().bind(messages.text("card.title"));
        TableColumn<QuestionCard, String> summary =
                column(320, card -> first(card.summary(), card.deepDive(), card.sourceRef()));
        TableColumn<QuestionCard, String> stem = column(260, QuestionCard::stem);
        TableColumn<QuestionCard, String> updated = column(130, card -> date(card, messages));
        summary.textProperty().bind(messages.text("card.column.summary"));
        stem.textProperty().bind(messages.text("card.column.stem"));
        updated.textProperty().bind(messages.text("card.column.updated"));
        table.getColumns().setAll(List.of(summary, stem, updated));
        table.widthProperty().subscribe(width -> updated.setVisible(width.doubleValue() >= ROOMY));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label noRow = new Label();
        noRow.textProperty().bind(messages.text("card.none.title"));
        table.setPlaceholder(noRow);
        Controls.whileSeen(table, messages.languageProperty()).subscribe(language -> table.refresh());
        return table;
    }

    private static TableColumn<QuestionCard, String> column(double width, Function<QuestionCard, String> text) {
        TableColumn<QuestionCard, String> column = new TableColumn<>();
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    /** A table shows one line. */
    private static String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    private static String date(QuestionCard card, Messages messages) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(card.updatedAt());
    }
}
