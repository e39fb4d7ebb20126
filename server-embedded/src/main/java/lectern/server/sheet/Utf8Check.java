package lectern.server.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Says of a stream, chunk by chunk, whether all of it is UTF-8. */
final class Utf8Check {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer scratch = CharBuffer.allocate(8 * 1024);
    /** The beginning of a character whose rest is in the next chunk. */
    private ByteBuffer rest = ByteBuffer.allocate(0);

    private boolean wrong;

    void accept(byte[] chunk, int length) {
        if (wrong) {
            return;
        }
        ByteBuffer bytes;
        if (rest.hasRemaining()) {
            bytes = ByteBuffer.allocate(rest.remaining() + length).put(rest).put(chunk, 0, length);
            bytes.flip();
        } else {
            bytes = ByteBuffer.wrap(chunk, 0, length);
        }
        CoderResult result;
        do {
            scratch.clear();
            result = decoder.decode(bytes, scratch, false);
            wrong = result.isError();
        } while (result.isOverflow());
        byte[] left = new byte[bytes.remaining()];
        bytes.get(left);
        rest = ByteBuffer.wrap(left);
    }

    /** Whether everything was UTF-8 and the last character is whole. */
    boolean complete() {
        return !wrong && !rest.hasRemaining();
    }
}
