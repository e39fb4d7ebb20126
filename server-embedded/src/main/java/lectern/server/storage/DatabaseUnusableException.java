package lectern.server.storage;

/** The database cannot do its work. The message is for the person who started Lectern or reads its log. */
public final class DatabaseUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
