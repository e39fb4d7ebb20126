package lectern.server.http;

/** The HTTP methods that routes use. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
