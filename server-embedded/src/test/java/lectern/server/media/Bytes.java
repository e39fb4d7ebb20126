package lectern.server.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Beginnings of files, padded to look like whole ones. */
final class Bytes {
    private static final int[] PNG = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Bytes() {}

    static byte[] of(int... bytes) {
        byte[] file = new byte[Math.max(64, bytes.length)];
        for (int i = 0; i < bytes.length; i++) {
            file[i] = (byte) bytes[i];
        }
        return file;
    }

    static byte[] of(String latin) {
        return of(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] of(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.max(64, bytes.length));
    }

    /** A PNG of a length, told from others by its last byte. */
    static byte[] png(int length, int last) {
        byte[] file = Arrays.copyOf(of(PNG), length);
        file[length - 1] = (byte) last;
        return file;
    }
}
