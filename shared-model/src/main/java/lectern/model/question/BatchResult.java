package lectern.model.question;

import java.util.List;
import lectern.model.wire.ErrorCode;

/** What a batch action did to each question: those that can be changed are, the others are named. */
public record BatchResult(List<String> succeeded, List<Failure> failed) {

    /** Why one question was left as it was. */
    public record Failure(String id, ErrorCode code, String message) {}
}
