package lectern.desktop.activity;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.Activity;
import lectern.model.activity.Pace;
import lectern.model.question.ContentType;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.ActivityTally;
import org.jspecify.annotations.Nullable;

/** A question: open with the clock and, for the teacher, what is chosen; or revealed with what was. */
final class QuestionPane extends LivePane {
    private static final double PICTURE_EM = 14;
    private static final int SHORT = 32;

    private final LiveActivity live;
    private final Messages messages;
    private final boolean forRoom;
    private final Activity.@Nullable Reveal reveal;
    private final boolean paused;
    private final Label seconds = Controls.line("", "live-seconds");
    private final Label answered = Controls.line("", "live-count");
    private final List<OptionRow> options = new ArrayList<>();
    private final VBox ranking = new VBox();

    QuestionPane(LiveActivity live, Activity activity, StudentQuestion question, Messages messages, boolean forRoom) {
        this.live = live;
        this.messages = messages;
        this.forRoom = forRoom;
        Activity.Quiz quiz = Objects.requireNonNull(activity.quiz());
        this.reveal = quiz.reveal();
        this.paused = activity.paused();
        Label place = Controls.line(messages.get("activity.question.of", quiz.position(), quiz.total()), "live-small");
        Label prompt = Controls.text(question.prompt(), "live-prompt");
        getChildren().addAll(Controls.row(16, place, Controls.gap(), answered, seconds), prompt);
        addMedia(question);
        getChildren().add(grid(question));
        if (reveal != null) {
            addAfterwards(reveal);
        }
        Controls.show(answered, quiz.pace() == Pace.LIVE);
    }

    private void addMedia(StudentQuestion question) {
        String url = question.mediaUrl();
        if (url == null) {
            return;
        }
        if (question.contentType() != ContentType.IMAGE) {
            getChildren().add(Controls.text(messages.text("activity.question.listen"), "live-small"));
            return;
        }
        ImageView picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.accessibleTextProperty().bind(messages.text("activity.picture"));
        picture.fitHeightProperty().bind(seconds.fontProperty().map(font -> font.getSize() / 2 * PICTURE_EM));
        getChildren().add(picture);
        live.pictures()
                .fetch(
                        url,
                        bytes -> picture.setImage(new Image(new ByteArrayInputStream(bytes), 1200, 800, true, true)));
    }

    private GridPane grid(StudentQuestion question) {
        boolean small =
                question.options().stream().allMatch(option -> option.text().length() <= SHORT);
        int columns = small ? 2 : 1;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("live-options");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < question.options().size(); i++) {
            StudentQuestion.Option option = question.options().get(i);
            OptionRow row = new OptionRow(i, option, messages);
            if (reveal != null) {
                row.reveal(option.id().equals(reveal.correctOption()));
            }
            options.add(row);
            row.setMaxHeight(Double.MAX_VALUE);
            grid.add(row, i % columns, i / columns);
        }
        if (forRoom && reveal == null) {
            fill(grid, (question.options().size() + columns - 1) / columns);
        }
        return grid;
    }

    /** For the room an open question fills the sheet. */
    private static void fill(GridPane grid, int rows) {
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
    }

    private void addAfterwards(Activity.Reveal revealed) {
        ranking.getStyleClass().add("live-ranking");
        HBox.setHgrow(ranking, Priority.ALWAYS);
        HBox line = new HBox(ranking);
        line.getStyleClass().add("live-afterwards");
        if (revealed.explanation() != null) {
            Label explanation = Controls.text(revealed.explanation(), "live-explanation");
            explanation.prefWidthProperty().bind(line.widthProperty().divide(2));
            line.getChildren().addFirst(explanation);
            ranking.prefWidthProperty().bind(line.widthProperty().divide(2));
        }
        getChildren().add(line);
    }

    @Override
    void figures() {
        ActivityTally tally = live.news().tallyProperty().get();
        if (reveal != null) {
            int all = reveal.counts().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            answered.setText(messages.count("activity.question.answered", all));
            options.forEach(row -> row.count(live.news().counts(), all));
            ranking.getChildren().setAll(Rankings.first(live.news().top(), messages));
            return;
        }
        int of = tally == null ? live.present().size() : tally.of();
        answered.setText(messages.get("activity.question.answers", tally == null ? 0 : tally.answered(), of));
        if (!forRoom) {
            options.forEach(row -> row.count(live.news().counts(), tally == null ? 0 : tally.answered()));
        }
    }

    @Override
    void clock() {
        Integer left = live.secondsLeftProperty().get();
        seconds.setText(left == null || reveal != null ? "" : messages.get("activity.seconds", left));
        if (paused) {
            seconds.setText(messages.get("activity.paused"));
        }
        Controls.show(seconds, !seconds.getText().isEmpty());
        boolean soon = left != null && left <= 5 && !paused;
        seconds.getStyleClass().remove("soon");
        if (soon) {
            seconds.getStyleClass().add("soon");
        }
    }
}
