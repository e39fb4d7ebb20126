package lectern.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with all that it takes to make it again; {@link #toString} and {@link #parse} are its text, the one
 * that other programs write too.
 *
 * @param memoryKilobytes what making it takes, let go of afterwards
 * @param passes over the memory
 * @param salt random, of each hash its own
 * @param hash 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record PasswordHash(int memoryKilobytes, int passes, byte[] salt, byte[] hash) {
    private static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern TEXT =
            Pattern.compile("\\$argon2id\\$v=" + VERSION + "\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([^$]+)\\$([^$]+)");

    /** Hashes a password under a new salt. */
    static PasswordHash of(String password, int memoryKilobytes, int passes) {
        byte[] salt = random(SALT_BYTES);
        return new PasswordHash(
                memoryKilobytes, passes, salt, hash(password, memoryKilobytes, passes, salt, HASH_BYTES));
    }

    /** A hash that no password has, and that takes as long to refuse as a real one. */
    static PasswordHash ofNobody(int memoryKilobytes, int passes) {
        return new PasswordHash(memoryKilobytes, passes, random(SALT_BYTES), random(HASH_BYTES));
    }

    /** @throws IllegalArgumentException where the text is no hash of this kind */
    static PasswordHash parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash of version " + VERSION);
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                base64.decode(parts.group(3)),
                base64.decode(parts.group(4)));
    }

    /** Whether it is this password's, told in a time that does not depend on where they differ. */
    boolean isOf(String password) {
        return MessageDigest.isEqual(hash, hash(password, memoryKilobytes, passes, salt, hash.length));
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + VERSION + "$m=" + memoryKilobytes + ",t=" + passes + ",p=1$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] hash(String password, int memoryKilobytes, int passes, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(VERSION)
                .withMemoryAsKB(memoryKilobytes)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] made = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), made);
        return made;
    }

    private static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        new SecureRandom().nextBytes(made);
        return made;
    }
}
