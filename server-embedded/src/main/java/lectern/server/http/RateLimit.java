package lectern.server.http;

/**
 * How often one address may call a route, for routes that are called before anyone is known.
 *
 * @param perMinute calls a minute, which is also the largest burst
 */
public record RateLimit(int perMinute) {}
