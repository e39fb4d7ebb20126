package lectern.model.audit;

import java.util.Set;

/** All words that the audit trail uses; a reader needs each of them in the reader's own language. */
public final class AuditTerms {
    /** What was done. */
    public static final Set<String> ACTIONS = Set.of(
            "add_sentences",
            "archive",
            "ban",
            "change_password",
            "change_role",
            "copy",
            "create",
            "decide",
            "delete",
            "disable",
            "enable",
            "end",
            "end_sessions",
            "enrol",
            "erase",
            "import",
            "invite",
            "make card",
            "make pictures",
            "move",
            "remove",
            "renew-code",
            "renew_recovery_codes",
            "reorder_sentences",
            "replace_sentences",
            "reset",
            "reset_password",
            "restore",
            "revoke card",
            "revoke pictures",
            "rotate",
            "status",
            "suspend",
            "unban",
            "undo",
            "update",
            "withdraw");

    /** What it was done to. */
    public static final Set<String> KINDS = Set.of(
            "activity",
            "article",
            "assignment",
            "backup",
            "category",
            "classroom",
            "feedback",
            "https",
            "media",
            "mfa-phone",
            "question",
            "role",
            "second-factor",
            "sentence",
            "setting",
            "signing-key",
            "skill_node",
            "student",
            "tag",
            "user");

    private AuditTerms() {}
}
