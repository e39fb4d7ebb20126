package lectern.model.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The new account (001).
 *
 * @param tokens signs in whoever signed up; absent for a guest, whose tokens go on, and where an administrator asked
 */
public record SignedUp(
        String id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        Role role,
        String tier,
        @Nullable String avatarUrl,
        boolean notificationPreference,
        @Nullable StudyTime preferredStudyTime,
        int currentStreak,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Tokens tokens) {

    /** The account of a profile. */
    public static SignedUp of(Profile profile, @Nullable Tokens tokens) {
        return new SignedUp(
                profile.id(),
                profile.username(),
                profile.nickname(),
                profile.firstName(),
                profile.lastName(),
                profile.email(),
                profile.role(),
                profile.tier(),
                profile.avatarUrl(),
                profile.notificationPreference(),
                profile.preferredStudyTime(),
                profile.currentStreak(),
                profile.createdAt(),
                tokens);
    }
}
