package lectern.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Registers an account (001, 003).
 *
 * @param username 1 to 40 characters without an @; what differs only by case or width is the same name
 * @param email none for a child without an address
 * @param password 8 to 200 characters
 * @param nickname what others see; a guest who signs up keeps theirs where it is absent
 * @param role {@code student} where it is absent; another one only where an administrator asks
 * @param deviceId the browser's or program's own id, kept with the session
 */
public record SignUpRequest(
        @NotBlank @Size(max = 200) String username,
        @Nullable @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String password,
        @Nullable @Size(max = 200) String nickname,
        @Nullable @Size(max = 200) String firstName,
        @Nullable @Size(max = 200) String lastName,
        @Nullable Role role,
        @Nullable StudyTime preferredStudyTime,
        @Nullable @Size(max = 100) String deviceId) {

    /** A student with a name and a password. */
    public static SignUpRequest of(String username, String password) {
        return new SignUpRequest(username, null, password, null, null, null, null, null, null);
    }

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "SignUpRequest[" + username + "]";
    }
}
