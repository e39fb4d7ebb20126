package lectern.server.question;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import lectern.server.secret.Sha256;

/** Stands for texts in a comparison of very many: half of their SHA-256, so that no two others share it. */
record Fingerprint(long first, long second) {
    static Fingerprint of(Stream<String> texts) {
        MessageDigest digest = Sha256.digest();
        texts.forEach(text -> {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0); // no text holds one
        });
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Fingerprint(hash.getLong(), hash.getLong());
    }

    /** A text without what its readers pass over: case, full-width forms, and how many blanks stand where. */
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        boolean blank = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = !plain.isEmpty();
            } else {
                if (blank) {
                    plain.append(' ');
                    blank = false;
                }
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
