package lectern.model.identity;

/** What a route asks for. A role is a set of these; which ones it holds beyond its built-in ones can be changed (001). */
public enum Permission {
    /** Take challenges and join classrooms. */
    PLAY(Reach.EVERYONE),
    /** Create and lead classrooms. */
    CLASSROOM_HOST(Reach.EVERYONE),
    /** Use the console at all. */
    STAFF(Reach.STAFF),
    /** Curate articles, questions and lessons. */
    CONTENT_EDIT(Reach.STAFF),
    /** Take class lists in, give out sign-in cards, reset what a child forgot. */
    ROSTER_MANAGE(Reach.STAFF),
    /** See metrics and how the server does. */
    ADMIN(Reach.STAFF),
    /** See users; ban, suspend and change them. */
    USER_MANAGE(Reach.STAFF),
    /** Read the audit trail. */
    AUDIT_READ(Reach.STAFF),
    /** Make, copy and delete backups, which hold all names and keys. */
    BACKUP_MANAGE(Reach.ADMIN),
    /** Create and change administrators, roles and keys. */
    ADMIN_MANAGE(Reach.SUPER_ADMIN);

    private final Reach reach;

    /** Who a permission may be given to. */
    private enum Reach {
        EVERYONE,
        STAFF,
        ADMIN,
        SUPER_ADMIN
    }

    Permission(Reach reach) {
        this.reach = reach;
    }

    /** Whether a role may be given this permission: never what staff does to a student, nor what is the administrators'. */
    public boolean grantableTo(Role role) {
        return switch (reach) {
            case EVERYONE -> true;
            case STAFF -> role != Role.STUDENT;
            case ADMIN -> role == Role.ADMIN || role == Role.SUPER_ADMIN;
            case SUPER_ADMIN -> role == Role.SUPER_ADMIN;
        };
    }
}
