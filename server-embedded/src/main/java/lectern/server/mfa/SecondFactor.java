package lectern.server.mfa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sign-in asks of second factors, after the password was right. */
public interface SecondFactor {

    /** Whether the account has one. */
    boolean has(UUID accountId);

    /**
     * Lets who has none pass, and who has one with a good code. No code is good twice.
     *
     * @throws lectern.model.wire.DomainException UNAUTHORIZED with {@code code} in its details for a code that is
     *     missing or wrong, and {@code channel} for each way to have one sent; RATE_LIMITED after too many wrong ones
     */
    void check(UUID accountId, @Nullable String code);
}
