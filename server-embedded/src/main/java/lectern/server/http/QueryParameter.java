package lectern.server.http;

/** A query parameter as the API's description shows it. */
public record QueryParameter(String name, String type, String what) {}
