package lectern.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What is wrong with a question, in a student's eyes. */
public enum FeedbackReason {
    /** The answer that counts as right is not. */
    @JsonProperty("wrong_answer")
    WRONG_ANSWER,
    /** It can't be understood, or has several right answers. */
    @JsonProperty("unclear")
    UNCLEAR,
    @JsonProperty("typo")
    TYPO,
    /** The picture, video or sound does not show or play. */
    @JsonProperty("media")
    MEDIA,
    @JsonProperty("other")
    OTHER;

    /** The name on the wire and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
