package lectern.model.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a sign-in.
 *
 * @param classroomId the classroom that a guest's join code opened, absent otherwise
 */
public record SignIn(
        User user,
        Tokens tokens,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String classroomId) {}
