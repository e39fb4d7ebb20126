package lectern.server.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lectern.model.question.Category;
import lectern.model.question.Question;
import lectern.server.classroom.ClassRolls;
import lectern.server.question.CatalogService;
import org.jspecify.annotations.Nullable;

/** What a quiz is called where nobody says: never a word of its questions, since the class reads it before they open. */
final class QuizTitles {
    private final CatalogService catalog;
    private final ClassRolls rolls;
    private final Clock clock;

    QuizTitles(CatalogService catalog, ClassRolls rolls, Clock clock) {
        this.catalog = catalog;
        this.rolls = rolls;
        this.clock = clock;
    }

    /**
     * As the category is called that all questions stand in or below; where there is none, as the class and the day.
     *
     * @param drawnFrom the category that they were drawn from; null where they were chosen one by one
     */
    String of(UUID classroomId, @Nullable String drawnFrom, List<Question> questions) {
        List<String> ids = drawnFrom != null
                ? List.of(drawnFrom)
                : questions.stream().map(Question::categoryId).distinct().toList();
        Map<String, String> common = path(ids.getFirst());
        ids.forEach(id -> common.keySet().retainAll(path(id).keySet()));
        return ActivityMaker.cut(
                common.isEmpty()
                        ? rolls.name(classroomId) + " · " + LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())
                        : common.values().iterator().next());
    }

    /** The names of a category and of all above it, by their ids. */
    private Map<String, String> path(String categoryId) {
        Map<String, String> path = new LinkedHashMap<>();
        Category each = catalog.category(categoryId);
        while (each != null && path.putIfAbsent(each.id(), each.name()) == null) {
            each = each.parentId() == null ? null : catalog.category(Objects.requireNonNull(each.parentId()));
        }
        return path;
    }
}
