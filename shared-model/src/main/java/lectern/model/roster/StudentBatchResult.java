package lectern.model.roster;

import java.util.List;
import lectern.model.wire.ErrorCode;

/** What an action did to each student: those whom it fits are changed, the others are named. */
public record StudentBatchResult(List<String> succeeded, List<Failure> failed) {

    /** Why one student was left as he or she was. */
    public record Failure(String id, ErrorCode code, String message) {}
}
