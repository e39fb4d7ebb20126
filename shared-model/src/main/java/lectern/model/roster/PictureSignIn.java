package lectern.model.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in with three pictures, inside the classroom of the join code.
 *
 * @param studentId as {@link Classmate} names it
 */
public record PictureSignIn(
        @NotBlank @Size(max = 20) String joinCode,
        @NotBlank @Size(max = 40) String studentId,

        @NotNull @Size(min = Pictures.CHOSEN, max = Pictures.CHOSEN)
        List<@NotBlank @Size(max = 20) String> pictures,

        @Nullable @Size(max = 100) String deviceId) {
    /** Without the pictures: records end up in logs. */
    @Override
    public String toString() {
        return "PictureSignIn[" + studentId + "]";
    }
}
