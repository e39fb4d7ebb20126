package lectern.model.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action on several students.
 *
 * @param classroomId needed to enrol and to withdraw
 * @param group where to move; null or blank takes them out of their group
 */
public record StudentBatch(
        @NotNull StudentAction action,
        @NotEmpty @Size(max = StudentIds.MOST) List<@NotBlank String> studentIds,
        @Nullable String classroomId,
        @Nullable @Size(max = StudentDraft.LONGEST_GROUP) String group) {}
