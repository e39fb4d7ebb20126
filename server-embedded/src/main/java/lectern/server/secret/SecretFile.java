package lectern.server.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret of 256 bits in a file that only its owner may read, made at the first start. */
public final class SecretFile {
    /** How many bytes a secret has. */
    public static final int BYTES = 32;

    private SecretFile() {}

    /**
     * Reads the secret, or makes it where there is none.
     *
     * @throws IllegalStateException for a file that holds no secret; it is never replaced, because that would sign
     *     everyone out for a reason nobody sees
     */
    public static byte[] in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length != BYTES) {
                throw new IllegalArgumentException(file + " holds " + secret.length + " bytes instead of " + BYTES);
            }
            return secret;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("No signing key in " + file + "; remove the file to make a new one", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " can't be read or made", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        OwnersFile.write(file, Base64.getEncoder().encodeToString(secret));
    }
}
