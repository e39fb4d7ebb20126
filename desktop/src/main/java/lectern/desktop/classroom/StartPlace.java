package lectern.desktop.classroom;

import java.util.List;
import lectern.desktop.page.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where something that a classroom does together is prepared, or a lesson assigned.
 *
 * @param classroomId null to choose one
 * @param questionIds for a quiz: these questions; empty to draw them from a category
 * @param studentIds for a lesson: these students alone; empty for everyone
 */
public record StartPlace(@Nullable String classroomId, What what, List<String> questionIds, List<String> studentIds)
        implements Place {

    /** What to prepare. */
    public enum What {
        QUIZ,
        RACE,
        READING,
        LESSON
    }

    /** Without questions chosen before. */
    public static StartPlace of(String classroomId, What what) {
        return new StartPlace(classroomId, what, List.of(), List.of());
    }

    /** A quiz of these questions. */
    public static StartPlace quiz(List<String> questionIds) {
        return new StartPlace(null, What.QUIZ, questionIds, List.of());
    }

    /** A lesson for these students. */
    public static StartPlace lesson(String classroomId, List<String> studentIds) {
        return new StartPlace(classroomId, What.LESSON, List.of(), studentIds);
    }

    @Override
    public String room() {
        return "classroom";
    }
}
