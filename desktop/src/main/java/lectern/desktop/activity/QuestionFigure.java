package lectern.desktop.activity;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.ActivityResults.OptionResult;
import lectern.model.activity.ActivityResults.QuestionResult;
import lectern.model.question.StudentQuestion;

/** How a question went: its options with how often each was chosen. */
final class QuestionFigure extends VBox {

    QuestionFigure(QuestionResult question, Messages messages) {
        setSpacing(8);
        getStyleClass().add("question-figure");
        String median = question.medianMillis() == null
                ? ""
                : " · " + messages.get("activity.results.median", Math.round(question.medianMillis() / 1000.0));
        String went = question.skipped()
                ? messages.get("activity.results.skipped")
                : messages.get("activity.results.right", question.correct(), question.answered()) + median;
        getChildren()
                .addAll(
                        Controls.text(
                                messages.get("activity.results.prompt", question.position(), question.prompt()),
                                "strong"),
                        Controls.text(went, "muted"));
        Map<String, Integer> counts =
                question.options().stream().collect(Collectors.toMap(OptionResult::id, OptionResult::count));
        for (int i = 0; i < question.options().size(); i++) {
            OptionResult option = question.options().get(i);
            OptionRow row = new OptionRow(i, new StudentQuestion.Option(option.id(), option.text()), messages, false);
            row.reveal(option.id().equals(question.correctOption()));
            row.count(counts, question.answered());
            getChildren().add(row);
        }
    }
}
