package lectern.server.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.model.importing.UndoReport;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.server.importing.BeforeImages;
import lectern.server.importing.BeforeImages.Image;
import lectern.server.importing.FieldRows;
import lectern.server.importing.UndoRun;
import lectern.server.storage.Tx;

/** Takes an import of questions back, all of it or nothing. */
final class QuestionUndo {
    private static final int NAMED = 10;

    private final Tx tx;
    private final UndoRun run;
    private final QuestionDao dao;

    QuestionUndo(Tx tx, UndoRun run) {
        this.tx = tx;
        this.run = run;
        this.dao = tx.dao(QuestionDao.class);
    }

    /** @throws DomainException CONFLICT that names what was changed since */
    UndoReport undo() {
        long restored = restore();
        long removed = remove();
        List<String> gone = MadeCategories.removeUnused(tx, run.categories());
        List<String> kept =
                run.categories().stream().filter(id -> !gone.contains(id)).toList();
        return new UndoReport(removed, restored, gone, kept);
    }

    private long remove() {
        UUID first = dao.end(run.importId(), "asc");
        UUID last = dao.end(run.importId(), "desc");
        QuestionChanges.noteRange(tx, () -> first, () -> last);
        // Whoever changes one of them in this moment either waits for this transaction or is seen by what follows.
        long removed = dao.deleteUnchanged(run.importId());
        List<UUID> changed = dao.changedSince(run.importId(), NAMED);
        if (!changed.isEmpty()) {
            throw conflict(changed);
        }
        return removed;
    }

    private long restore() {
        long restored = 0;
        try (QuestionWriter writer = new QuestionWriter(tx)) {
            List<Image> images = BeforeImages.after(tx, run.importId(), BeforeImages.first());
            while (!images.isEmpty()) {
                writer.update(before(images));
                restored += images.size();
                images = BeforeImages.after(tx, run.importId(), images.getLast().thingId());
            }
        }
        return restored;
    }

    private List<QuestionRow> before(List<Image> images) {
        Map<UUID, QuestionRow> now =
                QuestionStore.read(tx, images.stream().map(Image::thingId).toList());
        List<QuestionRow> rows = new ArrayList<>(images.size());
        List<UUID> changed = new ArrayList<>(0);
        for (Image image : images) {
            QuestionRow current = now.get(image.thingId());
            if (current == null || current.version() != image.version()) {
                changed.add(image.thingId());
            } else {
                rows.add(QuestionImages.row(image).restored(current.version(), run.now()));
            }
        }
        if (!changed.isEmpty()) {
            throw conflict(changed);
        }
        return rows;
    }

    private DomainException conflict(List<UUID> changed) {
        Map<UUID, QuestionRow> rows = QuestionStore.read(tx, changed);
        List<ErrorDetail> details = changed.stream()
                .limit(NAMED)
                .map(id -> {
                    QuestionRow row = rows.get(id);
                    String stem = row == null ? "" : FieldRows.label(row.stemText());
                    return new ErrorDetail(id.toString(), "was changed since the import: " + stem, null, stem);
                })
                .toList();
        return new DomainException(
                ErrorCode.CONFLICT,
                "Nothing was undone: somebody changed what this import made, for example \""
                        + details.getFirst().value() + "\"",
                details);
    }
}
