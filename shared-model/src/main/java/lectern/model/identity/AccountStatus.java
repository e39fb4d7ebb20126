package lectern.model.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether an account may sign in. Only an active one may. */
public enum AccountStatus {
    @JsonProperty("active")
    ACTIVE,
    /** Shut for a while (001). */
    @JsonProperty("suspended")
    SUSPENDED,
    /** Shut for good, until somebody takes it back (004). */
    @JsonProperty("banned")
    BANNED,
    /** Staff who left; a super_admin can bring them back (004). */
    @JsonProperty("disabled")
    DISABLED,
    /** A student of former years; the roster brings them back. */
    @JsonProperty("archived")
    ARCHIVED,
    /** Deleted by its owner: nothing that tells who it was is left (000). */
    @JsonProperty("erased")
    ERASED;

    /** The name on the wire and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a name in the database. */
    public static AccountStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
