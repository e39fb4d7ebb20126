package lectern.server.classroom;

import java.util.UUID;
import java.util.function.Supplier;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Limits;

/**
 * Keeps people from trying codes until one fits: after so many wrong ones in a minute no code is looked at, right or
 * wrong. An address may stand for a whole class, so it may be wrong more often than one user.
 */
public final class CodeGuard {
    private static final int USER_PER_MINUTE = 30;
    private static final int ADDRESS_PER_MINUTE = 300;
    private static final String USER = "wrong join codes of a user";
    private static final String ADDRESS = "wrong join codes of an address";

    private final Limits limits;

    public CodeGuard(Limits limits) {
        this.limits = limits;
    }

    /**
     * Looks a code up.
     *
     * @throws DomainException RATE_LIMITED without a look where there were too many wrong ones
     */
    <T> T guarded(UUID userId, String address, Supplier<T> lookUp) {
        return limits.guarded(
                USER,
                userId.toString(),
                USER_PER_MINUTE,
                ErrorCode.NOT_FOUND,
                () -> limits.guarded(ADDRESS, address, ADDRESS_PER_MINUTE, ErrorCode.NOT_FOUND, lookUp));
    }
}
