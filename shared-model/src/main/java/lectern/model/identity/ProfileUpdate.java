package lectern.model.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one's own account (001, 003). What is absent stays; an empty text takes a nickname, name, e-mail address or
 * picture away.
 *
 * @param userId one's own id, where a client sends it
 * @param avatarUrl the address of a picture that Lectern holds, {@code /media/…}
 * @param weeklyLearningGoal minutes a week
 * @param currentPassword needed with newPassword
 * @param newPassword 8 to 200 characters; ends all other sessions
 */
public record ProfileUpdate(
        @Nullable @Size(max = 36) String userId,
        @Nullable @Size(max = 200) String username,
        @Nullable @Size(max = 200) String nickname,
        @Nullable @Size(max = 200) String firstName,
        @Nullable @Size(max = 200) String lastName,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 500) String avatarUrl,
        @Nullable @Min(0) @Max(10_080) Integer weeklyLearningGoal,
        @Nullable @Size(max = 200) String currentPassword,
        @Nullable @Size(max = 200) String newPassword) {

    /** A change of names alone. */
    public static ProfileUpdate names(
            @Nullable String username,
            @Nullable String nickname,
            @Nullable String firstName,
            @Nullable String lastName) {
        return new ProfileUpdate(null, username, nickname, firstName, lastName, null, null, null, null, null);
    }

    /** A change of the password alone. */
    public static ProfileUpdate password(String current, String next) {
        return new ProfileUpdate(null, null, null, null, null, null, null, null, current, next);
    }

    /** Without the passwords: records end up in logs. */
    @Override
    public String toString() {
        return "ProfileUpdate[" + username + "]";
    }
}
