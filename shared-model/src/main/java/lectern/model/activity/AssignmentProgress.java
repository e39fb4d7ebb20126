package lectern.model.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has done assigned work, for who leads the classroom (000).
 *
 * @param assigned counts those below and nobody else
 * @param students those in the classroom now whom it concerns, by name
 */
public record AssignmentProgress(Assigned assigned, List<StudentWork> students) {

    /**
     * How far a student is.
     *
     * @param begun whether they have begun, also where it is done; absent for an article, as nobody tells when one is read
     * @param doneAt absent until it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StudentWork(
            String userId,
            String nickname,
            @Nullable Boolean begun,
            @Nullable Instant doneAt) {

        public boolean done() {
            return doneAt != null;
        }
    }
}
