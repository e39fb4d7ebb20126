package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What becomes of one row of an import. */
public enum RowOutcome {
    /** Something new is made. */
    @JsonProperty("create")
    CREATE,
    /** What is there already is changed. */
    @JsonProperty("update")
    UPDATE,
    /** It is there already, alike in everything: nothing happens. */
    @JsonProperty("same")
    SAME,
    /** It is left out, and nothing is wrong with that: the details say why. */
    @JsonProperty("skip")
    SKIP,
    /** It can't be imported; each detail names the column, the value, the reason and the mend. */
    @JsonProperty("refuse")
    REFUSE;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
