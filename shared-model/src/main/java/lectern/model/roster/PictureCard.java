package lectern.model.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student's three pictures, to be printed. The server keeps only a digest of them, so they can't be shown again.
 *
 * @param pictures three different names out of {@link Pictures#NAMES}, in their order
 */
public record PictureCard(
        String studentId,
        String name,
        @Nullable String studentNo,
        @Nullable String group,
        List<String> pictures) {

    public PictureCard {
        pictures = List.copyOf(pictures);
    }

    /** Without the pictures: records end up in logs. */
    @Override
    public String toString() {
        return "PictureCard[" + studentId + "]";
    }
}
