package lectern.server.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator as people have it on their phones: knows the typed secret, shows codes. */
public final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;
    private final Clock clock;

    public Authenticator(String secret, Clock clock) {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int digit = BASE32.indexOf(secret.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((digit >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA1");
        this.clock = clock;
    }

    /** The code that it shows now. */
    public String code() {
        return code(Duration.ZERO);
    }

    /** The code that it shows so much later, or earlier. */
    public String code(Duration later) {
        try {
            return generator.generateOneTimePasswordString(key, clock.instant().plus(later));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
