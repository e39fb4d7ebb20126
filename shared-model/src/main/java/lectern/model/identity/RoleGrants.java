package lectern.model.identity;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a role shall be from now on (001).
 *
 * @param permissions all that it shall hold, the built-in and the inherited ones included
 * @param secondFactorRequired null leaves it as it is
 */
public record RoleGrants(
        @NotNull Set<@NotNull Permission> permissions,
        @Nullable Boolean secondFactorRequired) {}
