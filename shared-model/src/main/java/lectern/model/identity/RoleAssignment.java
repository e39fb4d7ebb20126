package lectern.model.identity;

import jakarta.validation.constraints.NotNull;

/** Gives someone another role; {@code instructor} is read as teacher (001). */
public record RoleAssignment(@NotNull Role role) {}
