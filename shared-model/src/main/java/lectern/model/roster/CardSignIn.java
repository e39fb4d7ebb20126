package lectern.model.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A sign-in with the code of a card; case, blanks and dashes don't matter. */
public record CardSignIn(
        @NotBlank @Size(max = 40) String code,
        @Nullable @Size(max = 100) String deviceId) {
    /** Without the code: records end up in logs. */
    @Override
    public String toString() {
        return "CardSignIn[" + deviceId + "]";
    }
}
