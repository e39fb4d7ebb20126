package lectern.model.roster;

/** A student of a classroom who signs in with pictures. */
public record Classmate(String studentId, String name) {}
