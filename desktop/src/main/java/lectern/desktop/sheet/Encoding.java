package lectern.desktop.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the characters of a file are written down. */
public enum Encoding {
    UTF_8("UTF-8"),
    UTF_16("UTF-16"),
    GB18030("GB18030");

    private static final int CHUNK = 64 * 1024;

    private final String standardName;

    Encoding(String standardName) {
        this.standardName = standardName;
    }

    /** The name that people know, the same in every language. */
    public String standardName() {
        return standardName;
    }

    /** By the byte order mark, else UTF-8 if every byte of the text is, else GB18030. Reads to the end. */
    static Encoding find(InputStream bytes, byte[] head) throws IOException {
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return UTF_16;
        }
        try (Reader text = UTF_8.reader(bytes, head)) {
            char[] chunk = new char[CHUNK];
            while (text.read(chunk) >= 0) {
                // only whether it can be read
            }
            return UTF_8;
        } catch (CharacterCodingException e) {
            return GB18030;
        }
    }

    /**
     * Reads characters and leaves a byte order mark out. Bytes that are no text are refused.
     *
     * @param head the first bytes of the stream
     */
    Reader reader(InputStream bytes, byte[] head) throws IOException {
        InputStream buffered = new BufferedInputStream(bytes, CHUNK);
        buffered.skipNBytes(markLength(head));
        return new BufferedReader(new InputStreamReader(
                buffered,
                charset(head)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private int markLength(byte[] head) {
        return switch (this) {
            case UTF_8 -> startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            case UTF_16 -> startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
            case GB18030 -> startsWith(head, 0x84, 0x31, 0x95, 0x33) ? 4 : 0;
        };
    }

    private Charset charset(byte[] head) {
        return switch (this) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16 -> startsWith(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            case GB18030 -> Charset.forName("GB18030");
        };
    }

    static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
