package lectern.desktop.launch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Consumer;

/** A password kept in a file, so that it shows neither in the list of processes nor in the shell's history. */
final class PasswordFile {
    private static final long LONGEST = 4096;

    private PasswordFile() {}

    /**
     * The file's first line. Others being able to read it is worth a warning, not a refusal: containers mount secrets so.
     *
     * @param option how the file was named, for the messages
     * @throws Refusal if it can't be read or holds no password
     */
    static String read(String option, Path file, Consumer<String> warnings) {
        try {
            if (!Files.exists(file)) {
                throw Refusal.misused(option + ": there is no file " + file);
            }
            if (Files.isDirectory(file)) {
                throw Refusal.misused(option + ": " + file + " is a folder, not a file");
            }
            if (Files.size(file) > LONGEST) {
                throw Refusal.misused(option + ": " + file + " is too long to be a password");
            }
            String password = Files.readString(file).lines().findFirst().orElse("");
            if (password.isBlank()) {
                throw Refusal.misused(option + ": " + file + " is empty; its first line is the password");
            }
            warnIfOpen(option, file, warnings);
            return password;
        } catch (CharacterCodingException e) {
            throw Refusal.misused(option + ": " + file + " is not UTF-8 text");
        } catch (IOException e) {
            throw Refusal.misused(option + ": " + file + " can't be read: " + e.getMessage());
        }
    }

    private static void warnIfOpen(String option, Path file, Consumer<String> warnings) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            warnings.accept(option + ": everyone on this computer can read " + file + "; chmod 600 closes it");
        }
    }
}
