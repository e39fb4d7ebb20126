package lectern.server.storage;

import java.util.List;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import org.jspecify.annotations.Nullable;

/** Refuses what was written on an older version than the current one. */
public final class Versions {
    private Versions() {}

    /**
     * @param seen the version that the editor saw, null where it does not matter
     * @throws DomainException CONFLICT that tells the current version
     */
    public static void check(@Nullable Integer seen, int current) {
        if (seen != null && seen != current) {
            String message = "somebody else changed it meanwhile, the current version is " + current
                    + ": look again and repeat your change";
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    "version: " + message,
                    List.of(new ErrorDetail("version", message, null, String.valueOf(current))));
        }
    }

    /** For a change that came between reading and writing. */
    public static DomainException changed() {
        return DomainException.conflict("Somebody else changed it in the same moment: look again");
    }
}
