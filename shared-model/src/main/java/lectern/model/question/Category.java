package lectern.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A subject (004), with how many questions stand in it. */
public record Category(
        String id,
        String name,
        String slug,
        @Nullable String parentId,
        @Nullable String icon,
        int sortOrder,
        Status status,
        long questionCount,
        long publishedCount) {

    /** An archived category keeps its questions but is no longer offered. */
    public enum Status {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("archived")
        ARCHIVED
    }
}
