package lectern.model.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new student, or what one is changed to.
 *
 * @param studentNo unlike every other student's, in any case; null or blank for none
 * @param group null or blank for none
 * @param version the one that the editor saw, null where it does not matter; of no use for a new student
 */
public record StudentDraft(
        @NotBlank @Size(max = 40) String name,
        @Nullable @Size(max = LONGEST_NUMBER) String studentNo,
        @Nullable @Size(max = LONGEST_GROUP) String group,
        @Nullable Integer version) {
    /** The longest number of a student, in characters. */
    public static final int LONGEST_NUMBER = 40;

    /** The longest name of a group, in characters. */
    public static final int LONGEST_GROUP = 60;
}
