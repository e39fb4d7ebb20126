package lectern.model.play;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject as a student walks through it (004).
 *
 * @param progress percent of the way, 0 to 100
 * @param questionCount published questions; a challenge needs five
 */
public record Track(String id, String name, @Nullable String icon, int progress, long questionCount, List<Node> nodes) {

    /** A chapter. */
    public record Node(String id, String title, Status status, String reward, int questionCount) {}

    /** Where the student stands with a chapter. */
    public enum Status {
        @JsonProperty("done")
        DONE,
        @JsonProperty("current")
        CURRENT,
        @JsonProperty("locked")
        LOCKED,
        @JsonProperty("chest")
        CHEST
    }
}
