package lectern.server.identity;

import lectern.model.identity.LearnerProfile;
import lectern.model.identity.LearningPreferences;
import lectern.model.identity.LearningPreferencesUpdate;
import lectern.model.identity.Preferences;
import lectern.model.identity.Profile;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.PublicProfile;
import lectern.model.identity.UserProfile;
import lectern.model.identity.UsernameAvailability;
import lectern.model.identity.UsernameCheck;
import lectern.server.http.Access;
import lectern.server.http.Call;
import lectern.server.http.Method;
import lectern.server.http.Reply;
import lectern.server.http.RouteTable;

/** One's own account, and what one may see of others, over HTTP (000, 001, 003). */
public final class ProfileRoutes implements RouteTable.Source {
    private static final String FEATURE = "identity";
    private static final String USER = "User";
    /** A class behind one address signs up at once; this only slows who walks through names. */
    private static final int CHECKS_PER_ADDRESS = 300;

    private final ProfileService profiles;
    private final PreferenceService preferences;
    private final UserService users;

    public ProfileRoutes(ProfileService profiles, PreferenceService preferences, UserService users) {
        this.profiles = profiles;
        this.preferences = preferences;
        this.users = users;
    }

    @Override
    public void register(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/users/me", Access.SIGNED_IN)
                .summary("One's own account (003).")
                .returns(Profile.class)
                .handle(call -> Reply.ok(profiles.profile(call.caller().userId())));
        routes.route(FEATURE, Method.PUT, "/users/me", Access.SIGNED_IN)
                .summary("Changes one's own names, e-mail address, picture or password (003).")
                .returns(Profile.class)
                .handle(ProfileUpdate.class, this::update);
        routes.route(FEATURE, Method.PUT, "/profile/update", Access.SIGNED_IN)
                .summary("Changes one's own names, e-mail address, picture or password; a new password ends all other"
                        + " sessions (001).")
                .returns(Profile.class)
                .handle(ProfileUpdate.class, this::update);
        routes.route(FEATURE, Method.POST, "/profile/avatar", Access.SIGNED_IN)
                .summary("Takes a picture of oneself, 1 MB at most, and shows it.")
                .streams(AvatarService.LARGEST, "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif")
                .returns(Profile.class)
                .handle(call -> Reply.ok(profiles.setAvatar(call.caller(), call.address(), call.stream())));
        routes.route(FEATURE, Method.POST, "/profile/check-username", Access.PUBLIC)
                .summary("Whether a username is free (001).")
                .returns(UsernameAvailability.class)
                .rateLimit(CHECKS_PER_ADDRESS)
                .handle(UsernameCheck.class, (call, check) -> Reply.ok(profiles.check(check.username())));
        registerPreferences(routes);
        registerOthers(routes);
    }

    private void registerPreferences(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/user/profile", Access.SIGNED_IN)
                .summary("One's own account with its preferences (000).")
                .returns(UserProfile.class)
                .handle(call -> Reply.ok(new UserProfile(
                        profiles.profile(call.caller().userId()),
                        preferences.of(call.caller().userId()))));
        routes.route(FEATURE, Method.PUT, "/user/preferences", Access.SIGNED_IN)
                .summary("Changes how Lectern looks, sounds and helps; a part that is not sent stays (000).")
                .returns(Preferences.class)
                .handle(
                        Preferences.class,
                        (call, change) -> Reply.ok(preferences.set(call.caller().userId(), change)));
        routes.route(FEATURE, Method.PUT, "/profile/preferences", Access.SIGNED_IN)
                .summary("Changes when and how much one wants to learn; what is not sent stays (001).")
                .returns(LearningPreferences.class)
                .handle(
                        LearningPreferencesUpdate.class,
                        (call, update) -> Reply.ok(profiles.setLearning(call.caller(), update))
                                .saying("Preferences updated successfully"));
    }

    private void registerOthers(RouteTable routes) {
        routes.route(FEATURE, Method.GET, "/users/{userId}", Access.SIGNED_IN)
                .summary("What everyone may see of someone: name, picture, role (003).")
                .returns(PublicProfile.class)
                .handle(call -> Reply.ok(users.shown(call.pathId("userId", USER))));
        routes.route(FEATURE, Method.GET, "/users/{userId}/profile", Access.SIGNED_IN)
                .summary("Someone with classrooms and figures, for themselves, who leads a classroom they are in, and"
                        + " administrators (001).")
                .returns(LearnerProfile.class)
                .handle(call -> Reply.ok(users.learner(call.caller(), call.pathId("userId", USER))));
    }

    private Reply update(Call call, ProfileUpdate update) {
        return Reply.ok(profiles.update(call.caller(), call.address(), update)).saying("Profile updated successfully");
    }
}
