package lectern.server.identity;

import java.util.List;
import lectern.server.settings.Setting;

/** What the school decides about accounts. */
public final class IdentitySettings {
    /** Whether anyone on the network may make an account of a student. */
    public static final Setting<Boolean> SIGN_UP_OPEN = Setting.flag(
            "signUpOpen", true, "Whether students may sign up by themselves; guests with a join code come in anyway.");

    /** How many sign-ins one account may have at a time. */
    public static final Setting<Integer> SESSIONS_PER_ACCOUNT = Setting.number(
            "sessionsPerAccount",
            10,
            1,
            100,
            "How many sign-ins one account may have at a time; with one more, the oldest ends.");

    private IdentitySettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        return List.of(SIGN_UP_OPEN, SESSIONS_PER_ACCOUNT);
    }
}
