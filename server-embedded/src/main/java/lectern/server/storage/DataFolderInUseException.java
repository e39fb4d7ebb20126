package lectern.server.storage;

import java.nio.file.Path;

/** Another Lectern already works in this data folder; only one may, or both would spoil the file. */
public final class DataFolderInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataFolderInUseException(Path folder) {
        super("The data folder is in use by a running Lectern: " + folder);
    }
}
