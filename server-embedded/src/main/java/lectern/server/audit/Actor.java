package lectern.server.audit;

import java.util.UUID;
import lectern.server.http.Call;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something.
 *
 * @param accountId null for the server itself
 * @param address the network address that the request came from, null for the server itself
 */
public record Actor(@Nullable UUID accountId, @Nullable String address) {
    /** The server itself, for example when it sweeps. */
    public static final Actor SERVER = new Actor(null, null);

    /** The person behind a request; refused with UNAUTHORIZED where nobody is. */
    public static Actor of(Call call) {
        return new Actor(call.caller().userId(), call.address());
    }
}
