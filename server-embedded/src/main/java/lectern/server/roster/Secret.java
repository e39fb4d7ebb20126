package lectern.server.roster;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lectern.model.roster.Pictures;
import org.jspecify.annotations.Nullable;

/** Makes the codes of cards and the pictures, and their digests under the school's key. */
final class Secret {
    /** Without characters that are taken for others, in print or by ear. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    Secret(byte[] key) {
        this.key = key.clone();
    }

    /** One of 650,000,000,000 codes that nobody can foresee, as it is printed. */
    String nextCode() {
        StringBuilder code = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Three different pictures out of 12,144 choices. */
    List<String> nextPictures() {
        List<String> names = new ArrayList<>(Pictures.NAMES);
        Collections.shuffle(names, random);
        return List.copyOf(names.subList(0, Pictures.CHOSEN));
    }

    /** The digest of a code as people type it: case, width, blanks and dashes don't matter. */
    String ofCode(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
        return digest("card:" + plain);
    }

    /** The digest of one student's pictures in their order. */
    String ofPictures(UUID studentId, List<String> pictures) {
        return digest("pictures:" + studentId + ':' + String.join(",", pictures));
    }

    /** Compares without telling by the time it takes how much of it is right. */
    static boolean same(String one, @Nullable String other) {
        return other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
