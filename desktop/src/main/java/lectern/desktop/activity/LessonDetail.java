package lectern.desktop.activity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import lectern.desktop.text.Messages;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignmentProgress;
import lectern.model.activity.AssignmentProgress.StudentWork;

/** Who has done a lesson, those who have not first. */
final class LessonDetail extends DetailPane {
    LessonDetail(AssignmentProgress progress, Messages messages) {
        super(progress.assigned().title(), line(progress.assigned(), messages));
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
        fill(table);
    }

    private static String line(Assigned lesson, Messages messages) {
        String line = messages.get(
                "activity.lesson.line",
                messages.get("activity.lesson." + lesson.kind()),
                Times.at(lesson.assignedAt(), messages),
                done(lesson, messages));
        return lesson.dueAt() == null ? line : line + " · " + due(lesson.dueAt(), messages);
    }

    /** How many have done it. */
    static String done(Assigned lesson, Messages messages) {
        int done = lesson.doneCount() == null ? 0 : lesson.doneCount();
        int of = lesson.of() == null ? 0 : lesson.of();
        return messages.get("activity.lesson.done", done, of);
    }

    /** Until when it is to be done. */
    static String due(Instant dueAt, Messages messages) {
        return messages.get("activity.lesson.due", Times.day(dueAt, messages));
    }
}
