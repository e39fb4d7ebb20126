package lectern.model.roster;

import org.jspecify.annotations.Nullable;

/**
 * Which students to list, by name.
 *
 * @param page from 1
 * @param limit 1 to 100
 * @param search in names and numbers
 * @param group exactly
 * @param classroomId members of it
 * @param archived those who left the school instead of those who are here
 * @param importId those whom one import made
 */
public record StudentFilter(
        int page,
        int limit,
        @Nullable String search,
        @Nullable String group,
        @Nullable String classroomId,
        boolean archived,
        @Nullable String importId) {

    /** Of whatever import. */
    public StudentFilter(
            int page,
            int limit,
            @Nullable String search,
            @Nullable String group,
            @Nullable String classroomId,
            boolean archived) {
        this(page, limit, search, group, classroomId, archived, null);
    }

    /** Those whom an import made and who are still here, for example to make their cards. */
    public static StudentFilter ofImport(String importId, int page, int limit) {
        return new StudentFilter(page, limit, null, null, null, false, importId);
    }
}
