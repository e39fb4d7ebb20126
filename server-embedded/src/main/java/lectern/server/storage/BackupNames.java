package lectern.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.model.backup.BackupKind;

/** What the file of a backup is called: why and when it was made. */
final class BackupNames {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(.+-)(\\d{8}T\\d{6}Z)(-\\d+)?\\.zip");
    private static final Map<BackupKind, String> PREFIXES = Map.of(
            BackupKind.DAILY, "lectern-",
            BackupKind.ASKED, "lectern-asked-",
            BackupKind.BEFORE_MIGRATION, "before-migration-");
    /** Of one second the longer name is the later one: it ends in a number. */
    static final Comparator<Backups.Kept> NEWEST_FIRST = Comparator.comparing(Backups.Kept::made)
            .thenComparing(kept -> kept.name().length())
            .thenComparing(Backups.Kept::name)
            .reversed();

    private BackupNames() {}

    /** The name without its ending. */
    static String of(BackupKind kind, Instant made) {
        return PREFIXES.get(kind) + STAMP.format(made);
    }

    /** The backup that a file is; empty where its name is not that of one, or it is gone. */
    static Optional<Backups.Kept> backup(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return PREFIXES.entrySet().stream()
                .filter(prefix -> prefix.getValue().equals(parts.group(1)))
                .findFirst()
                .flatMap(prefix -> backup(file, name, prefix.getKey(), parts.group(2)));
    }

    private static Optional<Backups.Kept> backup(Path file, String name, BackupKind kind, String stamp) {
        try {
            return Optional.of(new Backups.Kept(name, kind, Instant.from(STAMP.parse(stamp)), Files.size(file)));
        } catch (NoSuchFileException | DateTimeParseException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new BackupUnusableException("The backup cannot be looked at: " + file, e);
        }
    }
}
