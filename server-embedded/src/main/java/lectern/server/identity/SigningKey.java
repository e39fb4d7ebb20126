package lectern.server.identity;

import java.nio.file.Path;
import lectern.server.secret.SecretFile;

/**
 * A secret of 256 bits that access tokens are signed with and refresh tokens descend from. The first one is made at the
 * first start and kept in {@code secrets/token-signing.key} of the data folder, which only its owner may read; later ones
 * stand in the database, sealed under that first one. Nodes that share one database need the same file.
 *
 * @param id names the key in a token's header without telling anything about it
 */
public record SigningKey(String id, byte[] secret) {
    private static final int ID_LENGTH = 12;

    /**
     * Reads the first key, or makes it where there is none.
     *
     * @throws IllegalStateException for a file that holds no key; it is never replaced, because that would sign
     *     everyone out for a reason nobody sees
     */
    public static SigningKey in(Path dataFolder) {
        return of(SecretFile.in(dataFolder.resolve("secrets").resolve("token-signing.key")));
    }

    static SigningKey of(byte[] secret) {
        return new SigningKey(Secrets.hash("kid:" + Secrets.text(secret)).substring(0, ID_LENGTH), secret);
    }

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
