package lectern.server.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.model.importing.ImportOptions;
import lectern.model.wire.DomainException;
import lectern.server.sheet.SourceFile;

/** The files of imports in the data folder: what was uploaded, and beside it what a check found. */
final class StagedFolder {
    private static final String SOURCE = ".source";
    private static final Pattern ID = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.[a-z]+");

    private final Path folder;

    StagedFolder(Path folder) {
        this.folder = folder;
    }

    /** Where an uploaded file is kept; its folder is there. */
    Path source(UUID id) {
        try {
            return Files.createDirectories(folder).resolve(id + SOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holds(UUID id) {
        return Files.isRegularFile(folder.resolve(id + SOURCE));
    }

    /**
     * Opens an uploaded file.
     *
     * @throws DomainException CONFLICT where it lies with another node
     */
    SourceFile open(UUID id, ImportOptions options) throws IOException {
        if (!holds(id)) {
            throw DomainException.conflict("This file was uploaded to another server of the school: upload it again");
        }
        Charset charset = options.encoding().isEmpty() ? Charset.forName("UTF-8") : Charset.forName(options.encoding());
        return SourceFile.open(source(id), charset);
    }

    FindingsFile findings(UUID id) {
        return new FindingsFile(folder.resolve(id + ".rows"), folder.resolve(id + ".places"));
    }

    /** Removes the uploaded file; what the check found stays. */
    void removeSource(UUID id) {
        remove(folder.resolve(id + SOURCE));
    }

    /** Removes all that belongs to an import. */
    void remove(UUID id) {
        removeSource(id);
        findings(id).delete();
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The imports that something lies here of. */
    Set<UUID> ids() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> ID.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> UUID.fromString(name.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
