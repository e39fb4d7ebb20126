package lectern.server.http;

import java.nio.file.Path;

/**
 * A file as an answer.
 *
 * @param tag what changes when the file does, for the entity tag
 * @param length bytes
 * @param once whether it was made for this answer alone: it is sent whole, and deleted then
 */
public record FileBody(Path file, String contentType, String tag, long length, boolean once) {

    /** A file that stays, sent whole or in the parts that a player asks for. */
    public static FileBody lasting(Path file, String contentType, String tag, long length) {
        return new FileBody(file, contentType, tag, length, false);
    }

    /** A file that goes with its answer, however that ends. */
    public static FileBody once(Path file, String contentType, long length) {
        return new FileBody(file, contentType, "", length, true);
    }
}
