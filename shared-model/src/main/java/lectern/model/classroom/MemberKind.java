package lectern.model.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of account a member has: a class shows its roster and its guests side by side (003). */
public enum MemberKind {
    /** Known by a device and a nickname only. */
    @JsonProperty("guest")
    GUEST,
    /** A student of the school's roster. */
    @JsonProperty("roster")
    ROSTER,
    /** A student with an own account that is not in the roster. */
    @JsonProperty("account")
    ACCOUNT,
    /** A teacher or anyone else who works here. */
    @JsonProperty("staff")
    STAFF
}
