package lectern.desktop.classroom;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.QuestionResult;
import lectern.model.activity.ActivityResults.StudentResult;
import org.jspecify.annotations.Nullable;

/** What a quiz so far says of each student: how the last question went, and how many were missed in a row. */
final class QuizMarks {

    /**
     * @param last whether the last question was right, null where it was not answered
     * @param streak missed in a row
     */
    record Mark(@Nullable Boolean last, int streak) {}

    private QuizMarks() {}

    static Map<String, Mark> of(ActivityResults results) {
        List<QuestionResult> counted = results.questions().stream()
                .filter(question -> !question.skipped())
                .toList();
        Map<String, Mark> marks = new HashMap<>();
        if (counted.isEmpty()) {
            return marks;
        }
        Set<String> answered = new HashSet<>();
        counted.getLast().options().forEach(option -> answered.addAll(option.userIds()));
        for (StudentResult student : results.students()) {
            boolean missed = student.missed().contains(counted.getLast().position());
            Boolean last = missed && !answered.contains(student.userId()) ? null : Boolean.valueOf(!missed);
            marks.put(student.userId(), new Mark(last, streak(counted, student)));
        }
        return marks;
    }

    private static int streak(List<QuestionResult> counted, StudentResult student) {
        int streak = 0;
        for (QuestionResult question : counted.reversed()) {
            if (!student.missed().contains(question.position())) {
                break;
            }
            streak++;
        }
        return streak;
    }
}
