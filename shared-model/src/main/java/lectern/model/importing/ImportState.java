package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    /** Uploaded; may be configured, checked, applied, discarded. */
    @JsonProperty("staged")
    STAGED,
    /** Being checked; may be cancelled. */
    @JsonProperty("checking")
    CHECKING,
    /** Checked: its rows' outcomes can be looked at. May be applied, configured anew, discarded. */
    @JsonProperty("checked")
    CHECKED,
    /** Being written; may be cancelled, and then nothing of it is kept. */
    @JsonProperty("applying")
    APPLYING,
    /** Done; may be undone. */
    @JsonProperty("applied")
    APPLIED,
    /** Taken back; where it has a failure, by the server itself, since it came to nothing. */
    @JsonProperty("undone")
    UNDONE;

    /** Whether something is under way. */
    public boolean running() {
        return this == CHECKING || this == APPLYING;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
