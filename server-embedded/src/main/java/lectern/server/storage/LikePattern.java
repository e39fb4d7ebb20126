package lectern.server.storage;

/** Patterns for SQL's {@code like … escape '!'}, in which {@code %} and {@code _} of a text mean themselves. */
public final class LikePattern {
    private LikePattern() {}

    /** Of texts that contain this one. */
    public static String containing(String text) {
        return '%' + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
