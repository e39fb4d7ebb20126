package lectern.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far staff are with what a student reported. Any may follow any other. */
public enum FeedbackState {
    @JsonProperty("new")
    NEW,
    @JsonProperty("seen")
    SEEN,
    @JsonProperty("resolved")
    RESOLVED;

    /** The name on the wire and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
