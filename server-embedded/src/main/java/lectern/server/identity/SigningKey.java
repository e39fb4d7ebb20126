package lectern.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;

/**
 * The secret that access tokens are signed with and refresh tokens descend from: 256 bits, made at the first start and
 * kept in {@code secrets/token-signing.key} of the data folder, which only its owner may read. Nodes that share one
 * database need the same file.
 *
 * @param id names the key in a token's header without telling anything about it
 */
public record SigningKey(String id, byte[] secret) {
    private static final int BYTES = 32;

    /**
     * Reads the key, or makes it where there is none.
     *
     * @throws IllegalStateException for a file that holds no key; it is never replaced, because that would sign
     *     everyone out for a reason nobody sees
     */
    public static SigningKey in(Path dataFolder) {
        Path file = dataFolder.resolve("secrets").resolve("token-signing.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return of(Base64.getDecoder().decode(Files.readString(file).strip()), file.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("No signing key in " + file + "; remove the file to make a new one", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " can't be read or made", e);
        }
    }

    private static SigningKey of(byte[] secret, String where) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException(where + " holds " + secret.length + " bytes instead of " + BYTES);
        }
        return new SigningKey(Secrets.hash("kid:" + Secrets.text(secret)).substring(0, 12), secret);
    }

    /** Written beside and moved into place, so that a power cut leaves no half key. */
    private static void make(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        ownerOnly(folder, "rwx------");
        Path draft = Files.createTempFile(folder, "key", ".draft");
        ownerOnly(draft, "rw-------");
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.writeString(draft, Base64.getEncoder().encodeToString(secret));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            return;
        }
        AclFileAttributeView acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(Files.getOwner(path))
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
