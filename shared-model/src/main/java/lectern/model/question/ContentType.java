package lectern.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a stem is made of (004). */
public enum ContentType {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("image")
    IMAGE,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("audio")
    AUDIO;

    /** Made once: every row of an import asks for it. */
    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name on the wire, in files and in the database. */
    public String wireName() {
        return wireName;
    }
}
