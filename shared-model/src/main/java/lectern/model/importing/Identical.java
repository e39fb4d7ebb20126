package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an import does with what is there already. Questions are identical where stem, right answer and wrong answers
 * are; articles where title and source type are.
 */
public enum Identical {
    /** Leaves what is there as it is. */
    @JsonProperty("skip")
    SKIP,
    /** Makes it a second time. */
    @JsonProperty("create")
    CREATE,
    /** Changes what is there to what the file says. */
    @JsonProperty("update")
    UPDATE
}
