package lectern.model.platform;

/** Whether this Lectern still waits for its first super_admin. */
public record SetupStatus(boolean needed) {}
