package lectern.server.importing;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.UndoReport;
import lectern.server.sheet.SourceFile;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/**
 * What an import makes: one for each kind, registered where the parts meet. A reader and a writer of it work at the same
 * time, each on a thread of its own; what has to be known of the database to read is looked up when the reader is opened.
 *
 * @param <T> one question or article, read and found good
 */
public interface ImportTarget<T> {

    ImportKind kind();

    /** Who may import it. */
    default Permission permission() {
        return Permission.CONTENT_EDIT;
    }

    /** What is done at first with what is there already. */
    default Identical usual() {
        return Identical.SKIP;
    }

    /** What the audit trail calls one of them, for example {@code question}. */
    String thing();

    /** All that columns can be mapped to, in the order of an export. */
    List<TargetField> fields();

    /** The formats that it can be read from. */
    Set<ImportFormat> formats();

    /**
     * Whether a file that is no table holds what this target makes. Asked where several targets take the format and
     * nobody says which one is meant.
     */
    boolean recognizes(ImportFormat format, SourceFile file) throws IOException;

    /**
     * Reads a table. The rows are closed by whoever opened them.
     *
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where it can't be read at all
     */
    ItemReader<T> read(FieldRows rows, ImportRun run) throws IOException;

    /**
     * Reads a file of one of its formats that are no tables. The file is closed by whoever opened it.
     *
     * @throws lectern.model.wire.DomainException CSV_PARSE_ERROR where it can't be read at all
     */
    ItemReader<T> read(SourceFile file, ImportRun run) throws IOException;

    /** Opens what decides on items and writes them, inside the transaction of the import; of a check, one that only looks. */
    ItemWriter<T> write(Tx tx, ImportRun run);

    /**
     * Takes back all that an import made and changed, and the categories that it made and nobody uses.
     *
     * @throws lectern.model.wire.DomainException CONFLICT that names what was changed since, at most ten of it; the
     *     transaction ends without a trace then
     */
    UndoReport undo(Tx tx, UndoRun run);

    /**
     * Takes back what an import that came to nothing had kept in {@link Steps}, in transactions of its own: what it made
     * goes, what it changed is restored, and so are the categories that nobody uses. What somebody else changed meanwhile
     * stays as it is now, belongs to the import no more, and is named in the log. Begins again where it was cut off.
     *
     * @param categories ids of those that it had made
     * @param now the time that what changes by it bears
     */
    default void takeBack(Database database, UUID importId, List<String> categories, Instant now) {
        throw new IllegalStateException("Imports of " + kind() + " are not kept in steps");
    }
}
