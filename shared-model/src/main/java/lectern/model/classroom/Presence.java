package lectern.model.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a member's page is connected now. */
public enum Presence {
    @JsonProperty("online")
    ONLINE,
    @JsonProperty("offline")
    OFFLINE
}
