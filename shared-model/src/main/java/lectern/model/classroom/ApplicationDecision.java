package lectern.model.classroom;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The host lets someone in or refuses (003). */
public record ApplicationDecision(@NotNull @Nullable Boolean approve) {

    public static ApplicationDecision of(boolean approve) {
        return new ApplicationDecision(approve);
    }
}
