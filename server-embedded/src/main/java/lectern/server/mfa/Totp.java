package lectern.server.mfa;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of six digits that change every thirty seconds (RFC 6238), as all authenticators make them. */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int WINDOW = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE32_LENGTH = SECRET_BYTES * 8 / 5;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The step that a moment lies in, counted from 1970. */
    long step(Instant moment) {
        return moment.getEpochSecond() / generator.getTimeStep().toSeconds();
    }

    /** The step whose code this is, at most one before or after now; empty where it is none of them. */
    OptionalLong stepOf(byte[] secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - WINDOW; step <= step(now) + WINDOW; step++) {
            if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(code))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    String code(byte[] secret, long step) {
        try {
            Instant moment =
                    Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of 160 bits fits HMAC", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As authenticators take it: 160 bits are 32 digits to the base 32. */
    static String base32(byte[] secret) {
        StringBuilder digits = new StringBuilder(new BigInteger(1, secret).toString(32));
        while (digits.length() < BASE32_LENGTH) {
            digits.insert(0, '0');
        }
        for (int i = 0; i < digits.length(); i++) {
            digits.setCharAt(i, BASE32.charAt(Character.digit(digits.charAt(i), 32)));
        }
        return digits.toString();
    }

    /** What an authenticator reads from a QR code. */
    static String uri(byte[] secret, String name) {
        String label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Lectern:" + label + "?secret=" + base32(secret) + "&issuer=Lectern";
    }
}
