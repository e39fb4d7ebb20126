package lectern.server.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.model.settings.SettingValue;
import lectern.model.wire.DomainException;
import lectern.model.wire.Json;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Kept;
import lectern.server.storage.Tx;
import tools.jackson.databind.json.JsonMapper;

/** The school's settings. Each is kept in memory until somebody changes one, on any node. */
public final class Settings {
    private static final String KIND = "setting";

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Setting<?>> known = new LinkedHashMap<>();
    private final Kept<Map<String, Object>> chosen;
    private final JsonMapper json = Json.strict();

    /** @param settings all that there are, in the order in which they are listed */
    public Settings(Database database, AuditTrail audit, Clock clock, List<Setting<?>> settings) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.chosen = new Kept<>(database, KIND, this::read);
        for (Setting<?> setting : settings) {
            if (known.put(setting.name(), setting) != null) {
                throw new IllegalArgumentException("two settings are called " + setting.name());
            }
        }
    }

    private Map<String, Object> read(Tx tx) {
        Map<String, Object> values = new HashMap<>();
        for (SettingRow row : tx.dao(SettingDao.class).all()) {
            values.put(row.name(), json.readValue(row.content(), Object.class));
        }
        return values;
    }

    /** What holds now. */
    public <T> T get(Setting<T> setting) {
        Object value = chosen.get().get(setting.name());
        return value == null ? setting.initial() : setting.type().cast(value);
    }

    /** All settings with what holds now. */
    public List<SettingValue> list() {
        return known.values().stream().map(this::view).toList();
    }

    private <T> SettingValue view(Setting<T> setting) {
        return new SettingValue(setting.name(), get(setting), setting.initial(), setting.what());
    }

    /**
     * Decides one.
     *
     * @throws DomainException NOT_FOUND for a name that is no setting's, VALIDATION_ERROR for a value of another type or
     *     out of bounds
     */
    public SettingValue set(String name, Object value, Actor actor) {
        Setting<?> setting = known.get(name);
        if (setting == null) {
            throw DomainException.notFound("Setting");
        }
        Object read = setting.read(value);
        SettingValue before = view(setting);
        SettingValue after = new SettingValue(name, read, setting.initial(), setting.what());
        if (before.equals(after)) {
            return after;
        }
        database.write(tx -> {
            SettingDao dao = tx.dao(SettingDao.class);
            String content = json.writeValueAsString(read);
            Instant now = clock.instant();
            if (dao.insert(name, content, now) == 0) {
                dao.update(name, content, now);
            }
            tx.touch(KIND);
            audit.record(tx, actor, Change.updated(KIND, name, before, after));
            return name;
        });
        return after;
    }
}
