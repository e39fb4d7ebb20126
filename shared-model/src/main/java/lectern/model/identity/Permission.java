package lectern.model.identity;

/** What a route asks for. A role is a set of these. */
public enum Permission {
    /** Take challenges and join classrooms. */
    PLAY,
    /** Create and lead classrooms. */
    CLASSROOM_HOST,
    /** Use the console at all. */
    STAFF,
    /** Curate articles, questions and lessons. */
    CONTENT_EDIT,
    /** See metrics, users, audit. */
    ADMIN,
    /** Create and change administrators. */
    ADMIN_MANAGE
}
