package lectern.model.identity;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Deletes one's own account (000).
 *
 * @param password needed where the account has one
 */
public record AccountDeletion(@Nullable @Size(max = 200) String password) {

    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "AccountDeletion[]";
    }
}
