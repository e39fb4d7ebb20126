package lectern.server;

import lectern.model.wire.DomainException;
import lectern.server.http.Authenticator;
import lectern.server.http.Caller;
import org.jspecify.annotations.Nullable;

/** Refuses every token, as long as there is no sign-in. */
final class NobodySignedIn implements Authenticator {
    @Override
    public Caller authenticate(String token) {
        throw DomainException.unauthorized("Nobody can sign in");
    }

    @Override
    public @Nullable Caller known(String token) {
        return null;
    }
}
