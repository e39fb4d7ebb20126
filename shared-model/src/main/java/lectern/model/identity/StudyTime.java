package lectern.model.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** When someone likes to learn (001). */
public enum StudyTime {
    @JsonProperty("morning")
    MORNING,
    @JsonProperty("afternoon")
    AFTERNOON,
    @JsonProperty("evening")
    EVENING,
    @JsonProperty("night")
    NIGHT;

    /** The name on the wire and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
