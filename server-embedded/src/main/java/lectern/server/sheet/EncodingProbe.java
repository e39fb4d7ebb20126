package lectern.server.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the encoding of bytes that pass by: a byte order mark, else UTF-8 if every byte of them is, else GB18030. */
final class EncodingProbe {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Utf8Check utf8 = new Utf8Check();
    private byte[] head = {};

    void accept(byte[] chunk, int length) {
        if (head.length == 0) {
            head = Arrays.copyOf(chunk, Math.min(length, 4));
        }
        utf8.accept(chunk, length);
    }

    /** The encoding of all that has passed. */
    Charset charset() {
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(head, 0xEF, 0xBB, 0xBF) || utf8.complete() ? StandardCharsets.UTF_8 : GB18030;
    }

    static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
