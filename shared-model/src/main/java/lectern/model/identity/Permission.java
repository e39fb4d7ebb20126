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
    /** Take class lists in, give out sign-in cards, reset what a child forgot. */
    ROSTER_MANAGE,
    /** See metrics and how the server does. */
    ADMIN,
    /** See users; ban, suspend and change them. */
    USER_MANAGE,
    /** Read the audit trail. */
    AUDIT_READ,
    /** Create and change administrators. */
    ADMIN_MANAGE
}
