package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an activity is. */
public enum ActivityPhase {
    /** Open, not begun: whoever comes is in. */
    @JsonProperty("lobby")
    LOBBY,
    /** A question is open, the race is on, the class reads. */
    @JsonProperty("running")
    RUNNING,
    /** A question's answer is shown, with the ranking. */
    @JsonProperty("reveal")
    REVEAL,
    /** Over; the results are kept. */
    @JsonProperty("ended")
    ENDED
}
