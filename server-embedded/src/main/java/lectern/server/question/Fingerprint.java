package lectern.server.question;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stands for texts in a comparison of very many: half of their SHA-256, so that no two others share it. */
record Fingerprint(long first, long second) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    static Fingerprint of(Stream<String> texts) {
        MessageDigest digest = sha256();
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
        return BLANKS.matcher(folded).replaceAll(" ").strip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
