package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the class does together (000). */
public enum ActivityKind {
    @JsonProperty("quiz")
    QUIZ,
    @JsonProperty("typing_race")
    TYPING_RACE,
    @JsonProperty("shared_reading")
    SHARED_READING
}
