package lectern.server.identity;

import java.util.regex.Pattern;
import lectern.model.wire.DomainException;

/**
 * An e-mail address as its owner wrote it, and the key under which two spellings of it are the same address.
 *
 * @param shown up to 254 characters
 * @param key folded as {@link Nickname#key} folds names
 */
record EmailAddress(String shown, String key) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@\\p{C}]+@[^\\s@\\p{C}]+");

    /**
     * Reads an address that someone typed. A school's own network may have names without a dot.
     *
     * @param field the request's field, for the refusal
     * @throws DomainException VALIDATION_ERROR
     */
    static EmailAddress of(String field, String typed) {
        String shown = typed.strip();
        String key = key(shown);
        if (shown.length() > LONGEST || key.length() > LONGEST) {
            throw DomainException.invalid(field, "may have up to " + LONGEST + " characters");
        }
        if (!FORM.matcher(shown).matches() || !FORM.matcher(key).matches()) {
            throw DomainException.invalid(field, "is no e-mail address: write it like anna@school.example");
        }
        return new EmailAddress(shown, key);
    }

    static String key(String typed) {
        return Nickname.key(typed);
    }
}
