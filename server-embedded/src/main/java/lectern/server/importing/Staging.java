package lectern.server.importing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lectern.model.importing.ImportKind;
import lectern.model.importing.ImportLayout;
import lectern.model.importing.ImportOptions;
import lectern.model.importing.StagedImport;
import lectern.model.wire.DomainException;
import lectern.model.wire.StorableText;
import lectern.server.audit.Actor;
import lectern.server.http.Caller;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** Takes files in, shows what they look like, and lets their options be changed. */
public final class Staging {
    /** How long a file waits to be imported. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final int LONGEST_NAME = 255;

    private final Database database;
    private final Targets targets;
    private final StagedFolder folder;
    private final ImportStates states;

    Staging(Database database, Targets targets, StagedFolder folder, ImportStates states) {
        this.database = database;
        this.targets = targets;
        this.folder = folder;
        this.states = states;
    }

    /**
     * Takes a file in and finds how it is read.
     *
     * @param kind null to find it
     * @param likely what it is taken for where it does not tell
     * @throws DomainException CSV_PARSE_ERROR where it can't be read, UNSUPPORTED_MEDIA_TYPE where it is none of what can
     *     be imported, FORBIDDEN for a kind that the caller may not import; nothing is kept then
     */
    public StagedImport stage(
            InputStream in,
            String fileName,
            @Nullable ImportKind kind,
            @Nullable ImportKind likely,
            Caller caller,
            Actor actor) {
        Targets permitted = targets.permitted(caller);
        if (kind != null) {
            permitted.require(kind);
        }
        if (!StorableText.test(fileName)) {
            throw DomainException.invalid("fileName", "has a character that can't be kept: remove it");
        }
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        try (SourceFile file = SourceFile.keep(in, folder.source(id))) {
            if (file.size() == 0) {
                throw Unreadable.file("the file is empty");
            }
            return stage(id, file, fileName, new FirstOptions(permitted).of(file, fileName, kind, likely), actor);
        } catch (IOException e) {
            folder.remove(id);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.remove(id);
            throw e;
        }
    }

    private StagedImport stage(UUID id, SourceFile file, String fileName, ImportOptions options, Actor actor)
            throws IOException {
        ImportLayout layout = layout(id, file, options, actor);
        Instant now = states.now();
        int end = fileName.offsetByCodePoints(0, Math.min(fileName.codePointCount(0, fileName.length()), LONGEST_NAME));
        ImportRow row = ImportRow.staged(
                id, options, fileName.substring(0, end), file.size(), actor.accountId(), now, now.plus(KEPT));
        database.write(tx -> {
            tx.dao(ImportDao.class).insert(row);
            return row;
        });
        return new StagedImport(states.batch(states.required(id)), layout);
    }

    private ImportLayout layout(UUID id, SourceFile file, ImportOptions options, Actor actor) throws IOException {
        return Layouts.of(file, targets.of(options.kind()), new ImportRun(id, options, actor, states.now(), true));
    }

    /**
     * A staged import with what its file looks like.
     *
     * @throws DomainException NOT_FOUND; CONFLICT where there is no file any more
     */
    public StagedImport layout(UUID id, Actor actor) {
        ImportRow row = states.staged(id);
        return withLayout(row, row.requiredOptions(), actor);
    }

    private StagedImport withLayout(ImportRow row, ImportOptions options, Actor actor) {
        try (SourceFile file = folder.open(row.id(), options)) {
            return new StagedImport(states.batch(row), layout(row.id(), file, options, actor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Changes how a file is read. Where the table is another now and the columns are those that were there before, or
     * none, they are found anew.
     *
     * @throws DomainException VALIDATION_ERROR that names each option that does not fit; CSV_PARSE_ERROR where the file
     *     can't be read so; CONFLICT while something is under way or is done
     */
    public StagedImport configure(UUID id, ImportOptions wanted, Caller caller, Actor actor) {
        targets.permitted(caller).require(wanted.kind());
        ImportRow row = states.staged(id);
        ImportTarget<?> target = targets.of(wanted.kind());
        OptionRules.check(wanted, target);
        ImportOptions options = fitted(row, wanted, target);
        StagedImport staged = withLayout(row, options, actor);
        states.move(
                id,
                dao -> dao.configure(
                        id, options.kind().wireName(), options.format().wireName(), ImportRow.json(options)));
        folder.findings(id).delete();
        return new StagedImport(states.batch(states.required(id)), staged.layout());
    }

    private ImportOptions fitted(ImportRow row, ImportOptions wanted, ImportTarget<?> target) {
        ImportOptions before = row.requiredOptions();
        if (!wanted.format().table()
                || !wanted.columns().equals(before.columns())
                || Columns.sameTable(before, wanted)) {
            return wanted;
        }
        try (SourceFile file = folder.open(row.id(), wanted)) {
            return Columns.found(file, wanted, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
