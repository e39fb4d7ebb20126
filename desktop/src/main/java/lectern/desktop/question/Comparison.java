package lectern.desktop.question;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.SideBySide;

/** Questions side by side, field by field. */
final class Comparison {
    private Comparison() {}

    /**
     * One of them.
     *
     * @param head stands above it
     */
    record Column(Node head, QuestionText text) {}

    private record Field(String key, Function<QuestionText, String> value) {}

    /**
     * @param onlyDifferent leaves out what is the same in all
     */
    static SideBySide of(List<Column> columns, boolean onlyDifferent, Categories categories, Messages messages) {
        SideBySide comparison =
                new SideBySide(columns.stream().map(Column::head).toList());
        for (Field field : fields(categories, messages)) {
            List<String> values = columns.stream()
                    .map(column -> field.value().apply(column.text()))
                    .toList();
            boolean differs = values.stream().distinct().count() > 1;
            boolean empty = values.stream().allMatch(String::isBlank);
            if (differs || !onlyDifferent && !empty) {
                comparison.row(messages.get(field.key()), values);
            }
        }
        return comparison;
    }

    private static List<Field> fields(Categories categories, Messages messages) {
        return List.of(
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
    }
}
