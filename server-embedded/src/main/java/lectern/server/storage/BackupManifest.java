package lectern.server.storage;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself; the last entry in its file, so one that was cut off has none.
 *
 * @param format the way in which the file is written; a Lectern refuses those that it does not know
 * @param made when the copy of the tables began: it shows them as they were then
 * @param migrations names of the scripts that had made the tables
 * @param parts all entries of the file but this one
 * @param missing ids of files that the tables know and the data folder did not have
 */
public record BackupManifest(
        int format, Instant made, List<String> migrations, List<Part> parts, List<String> missing) {
    /** The way in which this Lectern writes. */
    public static final int FORMAT = 1;

    /** The manifest's own name in the file. */
    static final String NAME = "manifest.json";

    static final String TABLES = "tables/";
    static final String MEDIA = "media/";
    static final String SECRETS = "secrets/";

    /**
     * An entry of the file.
     *
     * @param rows of a table; 0 for other files
     * @param sha256 of its bytes, in hex digits
     */
    public record Part(String name, long rows, String sha256) {}
}
