package lectern.model.identity;

/** One's own account with its preferences (000). */
public record UserProfile(Profile profile, Preferences preferences) {}
