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
 */
public record StudentFilter(
        int page,
        int limit,
        @Nullable String search,
        @Nullable String group,
        @Nullable String classroomId,
        boolean archived) {}
