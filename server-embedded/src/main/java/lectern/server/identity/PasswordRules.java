package lectern.server.identity;

import lectern.model.wire.DomainException;

/** What a new password must be. */
final class PasswordRules {
    private PasswordRules() {}

    /**
     * Refuses a password that may not be.
     *
     * @param field the request's field, for the refusal
     * @throws DomainException VALIDATION_ERROR
     */
    static void check(String field, String password) {
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw DomainException.invalid(
                    field, "must have " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters");
        }
    }
}
