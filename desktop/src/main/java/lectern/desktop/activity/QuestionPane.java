package lectern.desktop.activity;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import lectern.desktop.classroom.Tile;
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
    private final Label prompt;
    private @Nullable Label explained;
    private final Label waiting = Controls.line("", "live-small");
    /** Who has not answered yet, for the teacher. */
    private final NameSheet thinking;

    QuestionPane(LiveActivity live, Activity activity, StudentQuestion question, Messages messages, boolean forRoom) {
        this.live = live;
        this.messages = messages;
        this.forRoom = forRoom;
        Activity.Quiz quiz = Objects.requireNonNull(activity.quiz());
        this.reveal = quiz.reveal();
        this.paused = activity.paused();
        Label place = Controls.line(messages.get("activity.question.of", quiz.position(), quiz.total()), "live-small");
        prompt = Controls.text(question.prompt(), "live-prompt");
        getChildren().addAll(Controls.row(16, place, Controls.gap(), answered, seconds), prompt);
        addMedia(question);
        getChildren().add(grid(question));
        if (reveal != null) {
            addAfterwards(reveal);
        }
        Controls.show(answered, quiz.pace() == Pace.LIVE);
        thinking = new NameSheet(messages);
        if (!forRoom && reveal == null && quiz.pace() == Pace.LIVE) {
            VBox.setVgrow(thinking, Priority.ALWAYS);
            getChildren().addAll(waiting, thinking);
        }
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
        Picture picture = new Picture();
        picture.accessibleTextProperty().bind(messages.text("activity.picture"));
        getChildren().add(picture);
        live.pictures()
                .fetch(url, bytes -> picture.show(new Image(new ByteArrayInputStream(bytes), 1200, 800, true, true)));
    }

    private GridPane grid(StudentQuestion question) {
        boolean small =
                question.options().stream().allMatch(option -> option.text().length() <= SHORT);
        int columns = small ? 2 : 1;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("live-options");
        divide(grid, columns);
        for (int i = 0; i < question.options().size(); i++) {
            StudentQuestion.Option option = question.options().get(i);
            OptionRow row = new OptionRow(i, option, messages, !small);
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
        GridPane line = new GridPane();
        line.getStyleClass().add("live-afterwards");
        if (revealed.explanation() == null) {
            divide(line, 1);
        } else {
            divide(line, 2);
            explained = Controls.text(revealed.explanation(), "live-explanation");
            GridPane.setValignment(explained, VPos.TOP);
            line.addRow(0, explained);
        }
        line.addRow(0, ranking);
        getChildren().add(line);
    }

    private static void divide(GridPane grid, int columns) {
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
    }

    /** Students have the whole question on their own pages; here its options must be in sight. */
    @Override
    void cutLongTexts() {
        prompt.setMinHeight(USE_COMPUTED_SIZE);
        if (explained != null) {
            explained.setMinHeight(USE_COMPUTED_SIZE);
        }
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
            List<Label> names = live.present().stream()
                    .filter(Tile::awaited)
                    .map(LivePane::name)
                    .toList();
            waiting.setText(names.isEmpty() ? "" : messages.get("activity.question.waiting"));
            thinking.show(names);
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
