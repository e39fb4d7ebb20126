package lectern.server.role;

/** A row of {@code role_permission}. */
public record GrantRow(String role, String permission) {}
