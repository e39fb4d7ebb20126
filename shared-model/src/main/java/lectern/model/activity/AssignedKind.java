package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of work is assigned. */
public enum AssignedKind {
    /** Read an article. */
    @JsonProperty("article")
    ARTICLE,
    /** Take a challenge of a track. */
    @JsonProperty("track")
    TRACK,
    /** A quiz at one's own pace, such as a review set. */
    @JsonProperty("quiz")
    QUIZ
}
