package lectern.model.identity;

/**
 * A new password that the server made (004).
 *
 * @param plainPassword shown this once and kept nowhere
 */
public record ResetPassword(String id, String plainPassword) {

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "ResetPassword[" + id + "]";
    }
}
