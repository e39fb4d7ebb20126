package lectern.server.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lectern.model.audit.AuditEntry;
import lectern.model.audit.AuditQuery;
import lectern.model.wire.DomainException;
import lectern.model.wire.Json;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.sheet.CsvFile;
import lectern.server.sheet.ExportFiles;
import lectern.server.storage.Database;
import lectern.server.storage.LikePattern;
import lectern.server.storage.Tx;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail (001). */
public final class AuditService {
    private static final List<String> HEADER =
            List.of("time", "actor", "actorId", "address", "action", "kind", "thing", "before", "after");

    private final Database database;
    private final ExportFiles files;
    private final JsonMapper json = Json.lenient();

    public AuditService(Database database, ExportFiles files) {
        this.database = database;
        this.files = files;
    }

    /**
     * One page, the newest first.
     *
     * @throws DomainException VALIDATION_ERROR for an actor that is no id, or a time that ends before it begins
     */
    public Page<AuditEntry> list(AuditQuery query) {
        AuditFilter filter = filter(query);
        return database.read(tx -> {
            AuditDao dao = tx.dao(AuditDao.class);
            long offset = (query.page() - 1L) * query.limit();
            List<AuditRow> rows = dao.list(filter.where(), filter, query.limit(), offset);
            ThingNames names = ThingNames.of(dao, rows);
            List<AuditEntry> entries =
                    rows.stream().map(row -> entry(row, names)).toList();
            return new Page<>(entries, Pagination.of(query.page(), query.limit(), dao.count(filter.where(), filter)));
        });
    }

    /**
     * Writes all entries that fit as CSV, the newest first.
     *
     * @return a file that is the caller's to delete
     * @throws DomainException as {@link #list}
     */
    public Path export(AuditQuery query) {
        AuditFilter filter = filter(query);
        return files.write((tx, out) -> write(tx, filter, out));
    }

    private static void write(Tx tx, AuditFilter filter, OutputStream out) throws IOException {
        try (CsvFile csv = new CsvFile(out, HEADER);
                ResultIterator<AuditRow> rows = tx.dao(AuditDao.class).all(filter.where(), filter)) {
            while (rows.hasNext()) {
                AuditRow row = rows.next();
                csv.row(Arrays.asList(
                        row.createdAt().toString(),
                        row.actorName(),
                        text(row.actorId()),
                        row.address(),
                        row.action(),
                        row.kind(),
                        row.thingId(),
                        row.stateBefore(),
                        row.stateAfter()));
            }
        }
    }

    private static AuditFilter filter(AuditQuery query) {
        if (query.from() != null && query.to() != null && query.to().isBefore(query.from())) {
            throw DomainException.invalid("to", "must not be before from");
        }
        return new AuditFilter(
                query.kind(), query.thing(), actor(query.actor()), pattern(query.who()), query.from(), query.to());
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null ? null : LikePattern.containing(text);
    }

    private static @Nullable UUID actor(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // falls through to the refusal
        }
        throw DomainException.invalid("actor", "must be the id of an account");
    }

    private AuditEntry entry(AuditRow row, ThingNames names) {
        Object before = state(row.stateBefore());
        Object after = state(row.stateAfter());
        return new AuditEntry(
                row.id().toString(),
                row.createdAt(),
                text(row.actorId()),
                row.actorName(),
                row.address(),
                row.action(),
                row.kind(),
                row.thingId(),
                names.of(row.thingId(), before, after),
                before,
                after);
    }

    private @Nullable Object state(@Nullable String text) {
        return text == null ? null : json.readValue(text, Object.class);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
