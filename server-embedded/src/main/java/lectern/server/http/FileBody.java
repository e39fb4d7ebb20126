package lectern.server.http;

import java.nio.file.Path;

/**
 * A file as an answer, sent whole or in the parts that a player asks for.
 *
 * @param tag what changes when the file does, for the entity tag
 * @param length bytes
 */
public record FileBody(Path file, String contentType, String tag, long length) {}
