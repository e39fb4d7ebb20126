package lectern.server.storage;

import org.jspecify.annotations.Nullable;

/** A backup could not be made, read or brought back. The message says why, for whoever asked for it. */
public final class BackupUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
