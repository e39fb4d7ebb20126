package lectern.model.identity;

/**
 * Whether a username is free (001).
 *
 * @param username as it would be kept
 */
public record UsernameAvailability(String username, boolean available) {}
