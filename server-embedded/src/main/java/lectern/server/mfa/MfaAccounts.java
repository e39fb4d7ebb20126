package lectern.server.mfa;

import java.util.UUID;
import lectern.server.http.Call;
import org.jspecify.annotations.Nullable;

/** What a second factor needs of accounts; the identity feature implements it. */
public interface MfaAccounts {

    /**
     * Someone with a password.
     *
     * @param name what an authenticator shows beside the code
     * @param email null where none is known
     * @param required whether the role's permissions are withheld without a second factor
     */
    record Account(UUID id, String name, @Nullable String email, boolean required) {}

    /**
     * An account that has a password.
     *
     * @throws lectern.model.wire.DomainException FORBIDDEN for a guest, who has none
     */
    Account withPassword(UUID accountId);

    /** Whether this is the account's password. Guessing is limited. */
    boolean passwordRight(Call call, UUID accountId, String password);

    /**
     * The account of who knows its name and password. Guessing is limited.
     *
     * @throws lectern.model.wire.DomainException UNAUTHORIZED, the same for an unknown name and a wrong password
     */
    Account signingIn(Call call, @Nullable String username, @Nullable String email, String password);
}
