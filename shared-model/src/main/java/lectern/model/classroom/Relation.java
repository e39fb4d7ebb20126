package lectern.model.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the caller stands to a classroom, by which a page decides what to offer (003). */
public enum Relation {
    /** Leads it. */
    @JsonProperty("host")
    HOST,
    @JsonProperty("member")
    MEMBER,
    /** Asked in by the host: may join by id, without code and approval. */
    @JsonProperty("invited")
    INVITED,
    /** Asked to be let in; the host has not decided. */
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("none")
    NONE
}
