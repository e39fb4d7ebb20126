package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an import does when some of its rows can't be imported. */
public enum BadRows {
    /** Nothing is imported until they are mended. */
    @JsonProperty("refuse_all")
    REFUSE_ALL,
    /** The good rows are imported without them. */
    @JsonProperty("skip")
    SKIP
}
