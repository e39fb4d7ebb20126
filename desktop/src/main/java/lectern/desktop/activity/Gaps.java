package lectern.desktop.activity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.QuestionResult;
import lectern.model.activity.ActivityResults.StudentResult;

/** What a class could not do: the questions that were missed, by which wrong options and by whom (000). */
public final class Gaps {
    private Gaps() {}

    /**
     * A question that some missed.
     *
     * @param missed by how many of {@code of}, whether answered wrong or not at all
     * @param wrong the options that drew somebody, the one that drew most first
     * @param silent who answered nothing, by name
     */
    public record Gap(
            String questionId,
            int position,
            String prompt,
            int missed,
            int of,
            List<Wrong> wrong,
            List<String> silent) {}

    /**
     * A wrong option that was chosen.
     *
     * @param who chose it, by name
     */
    public record Wrong(String text, int count, List<String> who) {}

    /** Those missed by most first; what was skipped counts for nobody. */
    public static List<Gap> of(ActivityResults results) {
        return results.questions().stream()
                .filter(question -> !question.skipped())
                .map(question -> gap(question, results.students()))
                .filter(gap -> gap.missed() > 0)
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.missed()).thenComparingInt(Gap::position))
                .toList();
    }

    private static Gap gap(QuestionResult question, List<StudentResult> students) {
        List<StudentResult> missed = students.stream()
                .filter(student -> student.missed().contains(question.position()))
                .toList();
        Set<String> answered = question.options().stream()
                .flatMap(option -> option.userIds().stream())
                .collect(Collectors.toSet());
        List<Wrong> wrong = question.options().stream()
                .filter(option -> !option.id().equals(question.correctOption()) && option.count() > 0)
                .map(option -> new Wrong(
                        option.text(),
                        option.count(),
                        names(missed, student -> option.userIds().contains(student.userId()))))
                .sorted(Comparator.comparingInt((Wrong each) -> -each.count()))
                .toList();
        return new Gap(
                question.questionId(),
                question.position(),
                question.prompt(),
                missed.size(),
                students.size(),
                wrong,
                names(missed, student -> !answered.contains(student.userId())));
    }

    private static List<String> names(List<StudentResult> students, Predicate<StudentResult> which) {
        return students.stream()
                .filter(which)
                .map(StudentResult::nickname)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
