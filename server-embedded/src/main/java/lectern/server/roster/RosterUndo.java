package lectern.server.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.model.importing.UndoReport;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.identity.Nickname;
import lectern.server.identity.StudentAccounts;
import lectern.server.importing.BeforeImages;
import lectern.server.importing.BeforeImages.Image;
import lectern.server.importing.UndoRun;
import lectern.server.storage.Tx;

/** Takes an import of a class list back, all of it or nothing; who was signed in since is never removed. */
final class RosterUndo {
    private static final int NAMED = 10;

    private final Tx tx;
    private final UndoRun run;
    private final StudentService students;
    private final StudentAccounts accounts;
    private final StudentDao dao;
    private final List<ErrorDetail> conflicts = new ArrayList<>(0);

    RosterUndo(Tx tx, UndoRun run, StudentService students, StudentAccounts accounts) {
        this.tx = tx;
        this.run = run;
        this.students = students;
        this.accounts = accounts;
        this.dao = tx.dao(StudentDao.class);
    }

    /** @throws DomainException CONFLICT that names whom somebody changed or who was signed in since */
    UndoReport undo() {
        long removed = 0;
        for (StudentRow row : dao.ofImport(run.importId())) {
            if (row.lastActiveAt() != null) {
                conflict(row, "was signed in since the import: ");
            } else if (dao.inClassroom(row.id())) {
                conflict(row, "is in a classroom: ");
            } else if (dao.deleteUnchanged(row.id()) == 0 || !accounts.removeUnused(tx, row.id())) {
                conflict(row, "was changed since the import: ");
            } else {
                removed++;
            }
        }
        long restored = restore();
        if (!conflicts.isEmpty()) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    "Nothing was undone: somebody changed or used what this import made, for example \""
                            + conflicts.getFirst().value() + "\"",
                    conflicts);
        }
        return new UndoReport(removed, restored, List.of(), List.of());
    }

    private long restore() {
        long restored = 0;
        List<Image> images = BeforeImages.after(tx, run.importId(), BeforeImages.first());
        while (!images.isEmpty()) {
            for (Image image : images) {
                restore(image);
                restored++;
            }
            images = BeforeImages.after(tx, run.importId(), images.getLast().thingId());
        }
        return restored;
    }

    private void restore(Image image) {
        UUID id = image.thingId();
        StudentRow now = dao.find(id);
        if (now == null) {
            String gone = "is gone since the import";
            conflicts.add(new ErrorDetail(
                    id.toString(), gone, null, RosterImages.before(image).name()));
            return;
        }
        if (now.version() != image.version()) {
            conflict(now, "was changed since the import: ");
            return;
        }
        RosterImages.Before before = RosterImages.before(image);
        students.change(tx, now, Nickname.of("name", before.name()), StudentNo.of(before.studentNo()), before.group());
    }

    private void conflict(StudentRow row, String why) {
        if (conflicts.size() < NAMED) {
            conflicts.add(new ErrorDetail(row.id().toString(), why + row.shownName(), null, row.shownName()));
        }
    }
}
