package lectern.model.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone who asks to be let into a classroom (003). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Application(
        String userId,
        String nickname,
        MemberKind kind,
        @Nullable String message,
        Instant appliedAt) {}
