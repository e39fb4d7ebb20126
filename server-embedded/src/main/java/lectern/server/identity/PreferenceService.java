package lectern.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lectern.model.identity.AccessibilityPreferences;
import lectern.model.identity.AudioPreferences;
import lectern.model.identity.Preferences;
import lectern.model.identity.UiPreferences;
import lectern.model.wire.Json;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How each likes Lectern to look, sound and help (000). */
public final class PreferenceService {
    private final Database database;
    private final Clock clock;
    /** Lenient: what an older version kept must not shut anyone out. */
    private final JsonMapper json = Json.lenient();

    public PreferenceService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What someone chose, with the page's own choice where they chose nothing. */
    public Preferences of(UUID accountId) {
        return database.read(tx -> read(tx, accountId));
    }

    /** Whether someone wants to be told at once what concerns them; who said nothing does. */
    public boolean wantsNotifications(Tx tx, UUID accountId) {
        return tx.dao(ProfileDao.class).notified(accountId).orElse(true);
    }

    private Preferences read(Tx tx, UUID accountId) {
        PreferenceRow row = tx.dao(ProfileDao.class).preferences(accountId).orElse(new PreferenceRow(null, null, null));
        Preferences none = Preferences.initial();
        return new Preferences(
                part(row.ui(), UiPreferences.class, none.ui()),
                part(row.audio(), AudioPreferences.class, none.audio()),
                part(row.accessibility(), AccessibilityPreferences.class, none.accessibility()));
    }

    private <T> @Nullable T part(@Nullable String text, Class<T> type, @Nullable T none) {
        return text == null ? none : json.readValue(text, type);
    }

    /** Replaces the parts that are sent; the others stay. */
    public Preferences set(UUID accountId, Preferences change) {
        return database.write(tx -> {
            tx.dao(AccountDao.class).lock(accountId);
            ProfileDao dao = tx.dao(ProfileDao.class);
            Instant now = clock.instant();
            dao.addPreferences(accountId, now);
            PreferenceRow held = dao.preferences(accountId).orElseThrow();
            dao.setPreferences(
                    accountId,
                    text(change.ui(), held.ui()),
                    text(change.audio(), held.audio()),
                    text(change.accessibility(), held.accessibility()),
                    now);
            return read(tx, accountId);
        });
    }

    private @Nullable String text(@Nullable Object part, @Nullable String held) {
        return part == null ? held : json.writeValueAsString(part);
    }
}
