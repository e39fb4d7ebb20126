package lectern.server.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lectern.model.identity.Permission;
import lectern.model.importing.Identical;
import lectern.model.importing.ImportFormat;
import lectern.model.importing.ImportKind;
import lectern.model.importing.UndoReport;
import lectern.server.identity.StudentAccounts;
import lectern.server.importing.FieldRows;
import lectern.server.importing.ImportRun;
import lectern.server.importing.ImportTarget;
import lectern.server.importing.ItemReader;
import lectern.server.importing.ItemWriter;
import lectern.server.importing.TargetField;
import lectern.server.importing.UndoRun;
import lectern.server.sheet.SourceFile;
import lectern.server.storage.Tx;

/** What the importer makes of class lists: students. */
public final class RosterTarget implements ImportTarget<RosterLine> {
    private final StudentService students;
    private final StudentAccounts accounts;

    public RosterTarget(StudentService students, StudentAccounts accounts) {
        this.students = students;
        this.accounts = accounts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.STUDENTS;
    }

    @Override
    public Permission permission() {
        return Permission.ROSTER_MANAGE;
    }

    @Override
    public String thing() {
        return StudentService.KIND;
    }

    @Override
    public List<TargetField> fields() {
        return RosterFields.ALL;
    }

    @Override
    public Set<ImportFormat> formats() {
        return EnumSet.of(ImportFormat.CSV, ImportFormat.XLSX);
    }

    /** A class list says who is in which group now. */
    @Override
    public Identical usual() {
        return Identical.UPDATE;
    }

    @Override
    public boolean recognizes(ImportFormat format, SourceFile file) {
        return false;
    }

    @Override
    public ItemReader<RosterLine> read(FieldRows rows, ImportRun run) {
        return new RosterReader(rows);
    }

    @Override
    public ItemReader<RosterLine> read(SourceFile file, ImportRun run) {
        throw new IllegalStateException("class lists are tables");
    }

    @Override
    public ItemWriter<RosterLine> write(Tx tx, ImportRun run) {
        return new RosterIntake(tx, students, run.importId(), run.options().identical(), run.dry());
    }

    @Override
    public UndoReport undo(Tx tx, UndoRun run) {
        return new RosterUndo(tx, run, students, accounts).undo();
    }
}
