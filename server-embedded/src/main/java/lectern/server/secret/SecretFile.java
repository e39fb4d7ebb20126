package lectern.server.secret;

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
}
