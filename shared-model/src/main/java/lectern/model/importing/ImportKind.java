package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an import makes. */
public enum ImportKind {
    @JsonProperty("questions")
    QUESTIONS,
    @JsonProperty("articles")
    ARTICLES,
    @JsonProperty("students")
    STUDENTS;

    /** The name on the wire and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
