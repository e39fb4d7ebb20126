package lectern.server.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.RowCounts;
import lectern.model.importing.RowOutcome;
import lectern.model.roster.RosterReport;
import lectern.model.roster.SignInCard;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.importing.Decision;
import lectern.server.importing.FieldRows;
import lectern.server.importing.ImportHistory;
import lectern.server.importing.Item;
import lectern.server.sheet.CsvSheet;
import lectern.server.sheet.CsvTable;
import lectern.server.sheet.SourceFile;
import lectern.server.sheet.Unreadable;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Takes a class list in at one go and answers the new students' cards; bad rows refuse all of it. */
public final class RosterImportService {
    /** More than any school has. */
    private static final int MOST = 10_000;

    private final Database database;
    private final StudentService students;
    private final SignInCards cards;
    private final AuditTrail audit;
    private final Clock clock;
    private final Path folder;

    /** @param folder where received files lie while they are read */
    public RosterImportService(
            Database database, StudentService students, SignInCards cards, AuditTrail audit, Clock clock, Path folder) {
        this.database = database;
        this.students = students;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
        this.folder = folder;
    }

    /** A list that was read whole. */
    private record ClassList(List<RosterLine> lines, long size, String encoding, String delimiter) {}

    /**
     * Imports a CSV file with a header of studentNo, name, group or what schools call them.
     *
     * @param preview only says what would become of it
     * @throws DomainException CSV_PARSE_ERROR where the file can't be read; VALIDATION_FAILED that names each bad row,
     *     nothing is kept then
     */
    public RosterReport importCsv(InputStream in, boolean preview, Actor actor) {
        ClassList list = read(in);
        return preview
                ? database.read(tx -> write(tx, list, true, actor))
                : database.write(tx -> write(tx, list, false, actor));
    }

    private ClassList read(InputStream in) {
        try (SourceFile file = SourceFile.receive(in, folder)) {
            try (CsvTable table = CsvTable.open(file)) {
                CsvSheet sheet = table.sheet();
                FieldRows rows = FieldRows.named(sheet, file, RosterFields.NAMES, RosterFields.of(table.header()));
                return new ClassList(lines(rows), file.size(), sheet.encoding(), sheet.delimiter());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RosterLine> lines(FieldRows rows) {
        List<RosterLine> lines = new ArrayList<>();
        List<ErrorDetail> flaws = new ArrayList<>();
        RosterReader reader = new RosterReader(rows);
        for (Item<RosterLine> item = reader.next(); item != null; item = reader.next()) {
            if (item.content() == null) {
                flaws.addAll(item.flaws());
            } else {
                lines.add(item.content());
            }
            if (lines.size() + flaws.size() > MOST) {
                throw Unreadable.at(rows.row(), "a class list may have up to " + MOST + " rows: split the file");
            }
        }
        if (!flaws.isEmpty()) {
            throw new DomainException(
                    ErrorCode.VALIDATION_FAILED, "Nothing was taken in: " + flaws.size() + " cells are wrong", flaws);
        }
        if (lines.isEmpty()) {
            throw Unreadable.at(2, "there is nothing below the header: write the students there");
        }
        return lines;
    }

    private RosterReport write(Tx tx, ClassList list, boolean preview, Actor actor) {
        UUID importId = UuidCreator.getTimeOrderedEpochPlus1();
        // Looked at first, because what is kept of changed students refers to the entry in the history.
        List<Decision> decisions = new RosterIntake(tx, students, importId, Identical.UPDATE, true).take(list.lines());
        long created = count(decisions, RowOutcome.CREATE);
        long changed = count(decisions, RowOutcome.UPDATE);
        long matched = count(decisions, RowOutcome.SAME);
        long skipped = count(decisions, RowOutcome.SKIP);
        List<SignInCard> made = new ArrayList<>();
        if (!preview) {
            RowCounts counts = new RowCounts(decisions.size(), created, changed, matched, skipped, 0);
            ImportHistory.note(tx, done(importId, list, counts, actor));
            RosterIntake intake = new RosterIntake(tx, students, importId, Identical.UPDATE, false);
            intake.take(list.lines());
            intake.made().forEach(id -> made.add(cards.card(tx, StudentService.required(tx, id))));
            audit.record(tx, actor, Change.bulk("import", StudentService.KIND, importId.toString(), counts));
        }
        return new RosterReport(
                created,
                changed,
                matched,
                skipped,
                rows(list.lines(), decisions),
                made,
                list.encoding(),
                list.delimiter());
    }

    private static long count(List<Decision> decisions, RowOutcome outcome) {
        return decisions.stream()
                .filter(decision -> decision.outcome() == outcome)
                .count();
    }

    private static List<RosterReport.Row> rows(List<RosterLine> lines, List<Decision> decisions) {
        List<RosterReport.Row> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Decision decision = decisions.get(i);
            UUID existing = decision.existingId();
            rows.add(new RosterReport.Row(
                    lines.get(i).row(),
                    lines.get(i).name().shown(),
                    decision.outcome().name().toLowerCase(Locale.ROOT),
                    existing == null ? null : existing.toString(),
                    decision.details()));
        }
        return rows;
    }

    private ImportHistory.Done done(UUID importId, ClassList list, RowCounts counts, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ImportHistory.Done(
                importId, ImportKind.STUDENTS, ImportFormat.CSV, "", list.size(), counts, List.of(), actor, now);
    }
}
