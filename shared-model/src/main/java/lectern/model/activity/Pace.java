package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who moves a quiz on. */
public enum Pace {
    /** The teacher: everyone is at the same question. */
    @JsonProperty("live")
    LIVE,
    /** Each student: no clock, every answer is judged at once. A review set is one. */
    @JsonProperty("self")
    SELF
}
