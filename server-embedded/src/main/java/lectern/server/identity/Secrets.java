package lectern.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lectern.server.secret.Sha256;

/** Random, hashed and derived secrets of 256 bits. */
final class Secrets {
    private static final int BYTES = 32;

    private Secrets() {}

    /** A new secret that nobody can guess, safe in a URL. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return text(bytes);
    }

    /** The successor of a secret: the same each time for who has the key, unguessable for everyone else. */
    static String successor(byte[] key, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return text(mac.doFinal(("successor:" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** SHA-256 in hexadecimal. Enough for secrets that are random; never for passwords. */
    static String hash(String secret) {
        return HexFormat.of().formatHex(Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Compares without telling by the time it takes how much of it is right. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
