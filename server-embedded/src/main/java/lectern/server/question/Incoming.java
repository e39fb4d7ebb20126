package lectern.server.question;

import java.util.Set;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/**
 * A good question on its way from a file into the bank.
 *
 * @param number its row, or its number in a file without rows
 * @param row as it is made where it is new
 * @param made the category to be made for it, null where its category is there
 * @param archived why it can't be put into its category; null where it can
 * @param told what the file says of it besides its texts; the rest of the row is what new questions get
 * @param mediaField what the file calls the address of the stem's media
 */
record Incoming(
        long number,
        QuestionRow row,
        @Nullable CategoryRow made,
        @Nullable ErrorDetail archived,
        Set<Told> told,
        String mediaField) {

    /** What a file may leave out. */
    enum Told {
        CATEGORY,
        CONTENT_TYPE,
        DIFFICULTY
    }
}
