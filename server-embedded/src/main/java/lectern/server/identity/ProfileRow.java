package lectern.server.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.model.identity.Profile;
import lectern.model.identity.PublicProfile;
import lectern.model.identity.Role;
import lectern.model.identity.StudyTime;
import lectern.server.privacy.Person;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code account} with what its owner chose.
 *
 * @param registered whether it has a password
 * @param notificationPreference null where nothing was chosen
 */
public record ProfileRow(
        UUID id,
        @Nullable String username,
        @Nullable String nickname,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String avatarUrl,
        @Nullable String deviceId,
        String role,
        String tier,
        String status,
        boolean registered,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Boolean notificationPreference,
        @Nullable String preferredStudyTime,
        @Nullable Integer weeklyLearningGoal) {

    Role roleHeld() {
        return Role.ofWireName(role);
    }

    boolean guest() {
        return username == null && !registered && roleHeld() == Role.STUDENT;
    }

    boolean notified() {
        return notificationPreference == null || notificationPreference;
    }

    @Nullable
    StudyTime studyTime() {
        return preferredStudyTime == null ? null : StudyTime.valueOf(preferredStudyTime.toUpperCase(Locale.ROOT));
    }

    Profile profile(int currentStreak) {
        return new Profile(
                id.toString(),
                username,
                nickname,
                firstName,
                lastName,
                email,
                roleHeld(),
                tier,
                avatarUrl,
                guest(),
                notified(),
                studyTime(),
                weeklyLearningGoal,
                currentStreak,
                createdAt,
                updatedAt);
    }

    PublicProfile shown() {
        String name = nickname == null ? username : nickname;
        return new PublicProfile(id.toString(), name == null ? "" : name, avatarUrl, roleHeld());
    }

    /** Who it is, by all that this row tells. */
    Person person() {
        return new Person(
                id,
                Stream.of(username, nickname, firstName, lastName, email, deviceId)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()));
    }
}
