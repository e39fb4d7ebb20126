package lectern.desktop.activity;

import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignmentProgress;
import lectern.model.activity.AssignmentProgress.StudentWork;

/** Who has done a lesson, those who have not first. */
final class LessonDetail extends VBox {
    LessonDetail(AssignmentProgress progress, Messages messages) {
        Assigned lesson = progress.assigned();
        setSpacing(12);
        getStyleClass().add("results-detail");
        List<StudentWork> students = progress.students().stream()
                .sorted(Comparator.comparing(WorkState::of))
                .toList();
        ResultTable<StudentWork> table =
                new ResultTable<>(students, "activity.lesson.students", "activity.lesson.nobody", messages);
        table.column("activity.results.name", 340, false, StudentWork::nickname);
        table.column(
                "activity.lesson.state",
                120,
                false,
                student -> messages.get("activity.lesson.state." + WorkState.of(student)));
        table.column(
                "activity.lesson.when",
                180,
                true,
                student -> student.doneAt() == null ? "" : Times.at(student.doneAt(), messages));
        setVgrow(table, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Controls.text(lesson.title(), "section-title"),
                        Controls.text(
                                messages.get(
                                        "activity.lesson.line",
                                        messages.get("activity.lesson." + lesson.kind()),
                                        Times.at(lesson.assignedAt(), messages),
                                        done(lesson, messages)),
                                "muted"),
                        table);
    }

    /** How many have done it, and until when it is to be done. */
    static String done(Assigned lesson, Messages messages) {
        int done = lesson.doneCount() == null ? 0 : lesson.doneCount();
        int of = lesson.of() == null ? 0 : lesson.of();
        String due = lesson.dueAt() == null
                ? ""
                : " · " + messages.get("activity.lesson.due", Times.day(lesson.dueAt(), messages));
        return messages.get("activity.lesson.done", done, of) + due;
    }
}
