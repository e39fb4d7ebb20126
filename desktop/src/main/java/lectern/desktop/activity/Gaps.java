package lectern.desktop.activity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.OptionResult;
import lectern.model.activity.ActivityResults.QuestionResult;
import lectern.model.activity.ActivityResults.StudentResult;
import org.jspecify.annotations.Nullable;

/** What a class could not do: the questions that were missed, by which wrong option and by whom (000). */
public final class Gaps {
    private Gaps() {}

    /**
     * A question that some missed.
     *
     * @param missed by how many of {@code of}, whether answered wrong or not at all
     * @param distractor the wrong option that drew most, null where none drew anyone
     * @param drawn by how many
     * @param who those who missed it, by name
     */
    public record Gap(
            String questionId,
            int position,
            String prompt,
            int missed,
            int of,
            @Nullable String distractor,
            int drawn,
            List<String> who) {}

    /** Those missed by most first; what was skipped counts for nobody. */
    public static List<Gap> of(ActivityResults results) {
        Map<Integer, List<String>> missed = results.students().stream()
                .flatMap(student -> student.missed().stream().map(position -> Map.entry(position, student)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> entry.getValue().nickname(), Collectors.toList())));
        return results.questions().stream()
                .filter(question -> !question.skipped())
                .map(question -> gap(question, missed.getOrDefault(question.position(), List.of()), results.students()))
                .filter(gap -> gap.missed() > 0)
                .sorted(Comparator.comparingInt((Gap gap) -> -gap.missed()).thenComparingInt(Gap::position))
                .toList();
    }

    private static Gap gap(QuestionResult question, List<String> who, List<StudentResult> students) {
        OptionResult most = question.options().stream()
                .filter(option -> !option.id().equals(question.correctOption()) && option.count() > 0)
                .max(Comparator.comparingInt(OptionResult::count))
                .orElse(null);
        return new Gap(
                question.questionId(),
                question.position(),
                question.prompt(),
                who.size(),
                students.size(),
                most == null ? null : most.text(),
                most == null ? 0 : most.count(),
                who.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
    }
}
