package lectern.server.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** The account itself, its preferences, its pictures and its sign-ins. */
public final class AccountPersonalData implements PersonalData {
    private final PreferenceService preferences;
    private final SessionService sessions;
    private final AvatarService avatars;
    private final ProgressFigures progress;
    private final Clock clock;

    public AccountPersonalData(
            PreferenceService preferences,
            SessionService sessions,
            AvatarService avatars,
            ProgressFigures progress,
            Clock clock) {
        this.preferences = preferences;
        this.sessions = sessions;
        this.avatars = avatars;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        ProfileRow row = ProfileService.row(tx, accountId);
        Map<String, Object> held = new LinkedHashMap<>();
        held.put("profile", row.profile(progress.of(accountId).streakDays()));
        if (row.deviceId() != null) {
            held.put("deviceId", row.deviceId());
        }
        held.put("preferences", preferences.of(accountId));
        held.put("pictures", avatars.held(tx, accountId));
        held.put("sessions", tx.dao(ProfileDao.class).sessions(accountId));
        return held;
    }

    @Override
    public void forget(Tx tx, Person person) {
        ProfileDao dao = tx.dao(ProfileDao.class);
        sessions.endAll(tx, person.id(), "deleted", null);
        dao.deleteTokens(person.id());
        dao.forgetDevices(person.id());
        dao.deletePreferences(person.id());
        String avatar = ProfileService.row(tx, person.id()).avatarUrl();
        dao.erase(person.id(), clock.instant());
        // After the account shows it no more; where somebody else has the same one it stays.
        avatars.forget(tx, person.id(), avatar);
    }
}
