package lectern.desktop.classroom;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.ActivityResults;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The latest answers of one student in the class's quiz. */
final class AnswersBox extends VBox {
    private static final int LATEST = 4;

    private final ObservableValue<@Nullable ActivityResults> results;
    private final String userId;
    private final Messages messages;

    /** @param results of the quiz so far, null while there is none */
    AnswersBox(ObservableValue<@Nullable ActivityResults> results, String userId, Messages messages) {
        this.results = results;
        this.userId = userId;
        this.messages = messages;
        setSpacing(4);
        Controls.whileSeen(this, results).subscribe(told -> draw());
        Controls.whileSeen(this, messages.languageProperty()).subscribe(language -> draw());
    }

    private void draw() {
        getChildren().clear();
        ActivityResults told = results.getValue();
        var answers = told == null ? List.<QuizAnswers.Answer>of() : QuizAnswers.of(told, userId);
        Controls.show(this, !answers.isEmpty());
        if (!answers.isEmpty()) {
            getChildren().add(Controls.text(messages.get("classroom.card.answers"), "muted"));
        }
        answers.stream().limit(LATEST).map(this::line).forEach(getChildren()::add);
    }

    private Label line(QuizAnswers.Answer answer) {
        String chosen = answer.chosen() == null ? messages.get("classroom.card.unanswered") : answer.chosen();
        Label line = Controls.text(
                messages.get("classroom.card.answer", answer.position(), answer.prompt(), chosen),
                answer.right() ? "good-news" : "problem");
        line.setGraphic(FontIcon.of(answer.right() ? Feather.CHECK : Feather.X));
        return line;
    }
}
