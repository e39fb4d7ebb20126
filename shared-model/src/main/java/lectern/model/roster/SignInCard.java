package lectern.model.roster;

import org.jspecify.annotations.Nullable;

/**
 * What is printed on a student's sign-in card. The server keeps only a digest of the code, so it can't be shown again.
 *
 * @param code eight letters and digits with a dash between, for example {@code K7QM-3XPA}; the card's QR code holds it
 */
public record SignInCard(
        String studentId,
        String name,
        @Nullable String studentNo,
        @Nullable String group,
        String code) {
    /** Without the code: records end up in logs. */
    @Override
    public String toString() {
        return "SignInCard[" + studentId + "]";
    }
}
