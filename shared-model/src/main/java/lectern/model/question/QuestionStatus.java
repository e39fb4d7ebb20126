package lectern.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a question stands (004): draft → reviewing → published → archived. An editor may also go back: reviewing and
 * published to draft, archived to draft. A draft may be published at once by whoever may publish.
 */
public enum QuestionStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("reviewing")
    REVIEWING,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("archived")
    ARCHIVED;

    /** Made once: every row of an import asks for it. */
    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The statuses that may follow this one. */
    public Set<QuestionStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REVIEWING, PUBLISHED, ARCHIVED);
            case REVIEWING -> EnumSet.of(DRAFT, PUBLISHED, ARCHIVED);
            case PUBLISHED -> EnumSet.of(DRAFT, ARCHIVED);
            case ARCHIVED -> EnumSet.of(DRAFT);
        };
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return wireName;
    }
}
