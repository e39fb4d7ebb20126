package lectern.model.identity;

/** The answer to {@code /admin/login} (004). */
public record AdminSignIn(String accessToken, String refreshToken, Admin admin) {

    /** Who signed in. */
    public record Admin(String id, String username, Role role) {}

    /** Without the tokens: records end up in logs. */
    @Override
    public String toString() {
        return "AdminSignIn[" + admin + "]";
    }
}
