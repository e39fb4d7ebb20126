package lectern.model.roster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is done to several students at once. */
public enum StudentAction {
    /** Makes them members of a classroom. */
    @JsonProperty("enrol")
    ENROL,
    /** Takes them out of a classroom. */
    @JsonProperty("withdraw")
    WITHDRAW,
    /** Puts them into a group. */
    @JsonProperty("move")
    MOVE,
    /** Ends their sessions and takes back cards and pictures. */
    @JsonProperty("reset")
    RESET,
    /** Shuts them out at the year's end; what they did stays. */
    @JsonProperty("archive")
    ARCHIVE,
    /** Lets them in again. */
    @JsonProperty("restore")
    RESTORE
}
