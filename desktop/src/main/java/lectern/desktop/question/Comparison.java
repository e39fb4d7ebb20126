package lectern.desktop.question;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desktop.text.Messages;

/** Questions side by side, field by field; what is not the same in all of them is marked. */
final class Comparison extends GridPane {
    private static final double NAMES_EM = 7.5;
    private static final double TEXTS_EM = 11;

    /**
     * One of them.
     *
     * @param head stands above it
     */
    record Column(Node head, QuestionText text) {}

    private record Field(String key, Function<QuestionText, String> value) {}

    private final Messages messages;

    /**
     * @param onlyDifferent leaves out what is the same in all
     */
    Comparison(List<Column> columns, boolean onlyDifferent, Categories categories, Messages messages) {
        this.messages = messages;
        List<Field> fields = List.of(
                new Field("question.stem", QuestionText::stem),
                new Field("question.type", text -> messages.get("question.type." + text.contentType())),
                new Field("question.media", QuestionText::mediaUrl),
                new Field("question.answer", QuestionText::answer),
                new Field(
                        "question.distractors",
                        text -> String.join("\n", text.draft().distractors())),
                new Field("question.category", text -> categories.nameOf(text.categoryId())),
                new Field("question.difficulty", text -> messages.get("question.difficulty." + text.difficulty())),
                new Field("question.card.summary", QuestionText::summary),
                new Field("question.card.deepDive", QuestionText::deepDive),
                new Field("question.card.source", QuestionText::source));
        getStyleClass().add("comparison");
        heads(columns);
        int row = 1;
        for (Field field : fields) {
            List<String> values = columns.stream()
                    .map(column -> field.value().apply(column.text()))
                    .toList();
            boolean differs = values.stream().distinct().count() > 1;
            boolean empty = values.stream().allMatch(String::isBlank);
            if (differs || !onlyDifferent && !empty) {
                row(row++, field.key(), values, differs);
            }
        }
    }

    private void heads(List<Column> columns) {
        Label corner = new Label(); // knows the size of the type
        add(corner, 0, 0);
        DoubleBinding em = Bindings.createDoubleBinding(() -> corner.getFont().getSize(), corner.fontProperty());
        ColumnConstraints names = new ColumnConstraints();
        names.minWidthProperty().bind(em.multiply(NAMES_EM));
        names.prefWidthProperty().bind(em.multiply(NAMES_EM));
        getColumnConstraints().add(names);
        for (int i = 0; i < columns.size(); i++) {
            ColumnConstraints texts = new ColumnConstraints();
            texts.minWidthProperty().bind(em.multiply(TEXTS_EM));
            texts.prefWidthProperty().bind(em.multiply(TEXTS_EM));
            texts.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(texts);
            add(columns.get(i).head(), i + 1, 0);
        }
    }

    private void row(int row, String key, List<String> values, boolean differs) {
        Label name = text(messages.get(key));
        name.getStyleClass().add("strong");
        add(name, 0, row);
        for (int i = 0; i < values.size(); i++) {
            Label value = text(values.get(i));
            value.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            value.getStyleClass().add("value");
            if (differs) {
                value.getStyleClass().add("different");
            }
            add(value, i + 1, row);
        }
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
