package lectern.desktop.classroom;

import java.util.List;
import lectern.desktop.page.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where something that a classroom does together is prepared, or a lesson assigned.
 *
 * @param classroomId null to choose one
 * @param questionIds for a quiz: these questions; empty to draw them from a category
 */
public record StartPlace(@Nullable String classroomId, What what, List<String> questionIds) implements Place {

    /** What to prepare. */
    public enum What {
        QUIZ,
        RACE,
        READING,
        LESSON
    }

    /** Without questions chosen before. */
    public static StartPlace of(String classroomId, What what) {
        return new StartPlace(classroomId, what, List.of());
    }

    @Override
    public String room() {
        return "classroom";
    }
}
