package lectern.model.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import lectern.model.identity.AccountDeletion;
import lectern.model.identity.LearnerProfile;
import lectern.model.identity.LearningPreferences;
import lectern.model.identity.LearningPreferencesUpdate;
import lectern.model.identity.Preferences;
import lectern.model.identity.Profile;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.PublicProfile;
import lectern.model.identity.UserExport;
import lectern.model.identity.UserProfile;
import lectern.model.identity.UsernameAvailability;
import lectern.model.identity.UsernameCheck;

/** One's own account, and what one may see of others (000, 001, 003). */
public final class ProfileClient {
    private final ApiClient api;

    ProfileClient(ApiClient api) {
        this.api = api;
    }

    public Profile me() {
        return api.get("/users/me", Profile.class);
    }

    public Profile update(ProfileUpdate update) {
        return api.send("PUT", "/profile/update", update, Profile.class);
    }

    /** Account and preferences. */
    public UserProfile profile() {
        return api.get("/user/profile", UserProfile.class);
    }

    public Preferences setPreferences(Preferences preferences) {
        return api.send("PUT", "/user/preferences", preferences, Preferences.class);
    }

    public LearningPreferences setLearningPreferences(LearningPreferencesUpdate update) {
        return api.send("PUT", "/profile/preferences", update, LearningPreferences.class);
    }

    public UsernameAvailability checkUsername(String username) {
        return api.send("POST", "/profile/check-username", new UsernameCheck(username), UsernameAvailability.class);
    }

    /** Sends a picture of oneself: PNG, JPEG, GIF, WebP or AVIF of 1 MB at most. */
    public Profile setAvatar(String contentType, byte[] picture) {
        return api.upload(
                "/profile/avatar",
                contentType,
                BodyPublishers.ofByteArray(picture),
                Duration.ofSeconds(30),
                Profile.class);
    }

    public PublicProfile of(String userId) {
        return api.get("/users/" + ApiClient.segment(userId), PublicProfile.class);
    }

    /** With what they learned; for oneself, for a teacher of theirs and for administrators. */
    public LearnerProfile learner(String userId) {
        return api.get("/users/" + ApiClient.segment(userId) + "/profile", LearnerProfile.class);
    }

    /** Everything that is held about oneself. */
    public UserExport export() {
        return api.get("/user/export", UserExport.class);
    }

    /** Deletes one's account for good; the answer is the last export. */
    public UserExport delete(AccountDeletion deletion) {
        UserExport last = api.send("DELETE", "/user/delete", deletion, UserExport.class);
        api.tokens().set(null);
        return last;
    }
}
