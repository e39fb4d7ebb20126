package lectern.server.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from; kept with the session so that its owner can recognise it.
 *
 * @param deviceId the browser's or app's own id, null where it gave none
 */
public record Origin(@Nullable String deviceId, String address, String userAgent) {}
