package lectern.model.question;

import java.util.List;

/**
 * Questions that ask the same: their stems are alike but for case, blanks and full-width forms, and show the same media.
 *
 * @param count how many they are
 * @param identical whether their right and wrong answers are alike too, in any order of the wrong ones
 * @param questions the oldest {@value #MOST_LISTED} of them, the oldest first; archived ones are not looked at
 */
public record DuplicateGroup(int count, boolean identical, List<Question> questions) {
    /** As many of one group are listed. */
    public static final int MOST_LISTED = 20;
}
