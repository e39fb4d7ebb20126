package lectern.model.identity;

/** The answer to a change of password (004). */
public record PasswordChanged(String message) {}
