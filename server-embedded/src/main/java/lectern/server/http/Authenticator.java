package lectern.server.http;

import org.jspecify.annotations.Nullable;

/** Turns access tokens into callers. */
public interface Authenticator {

    /**
     * The caller of a token. May ask the database.
     *
     * @throws lectern.model.wire.DomainException UNAUTHORIZED for a token that is forged, out of date or ended
     */
    Caller authenticate(String token);

    /** The caller of a token that was seen valid a moment ago and still is, else null. Never blocks. */
    @Nullable
    Caller known(String token);
}
