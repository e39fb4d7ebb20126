package lectern.server.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.server.importing.BeforeImages;
import lectern.server.importing.BeforeImages.Image;
import lectern.server.importing.FieldRows;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back what an import of questions that came to nothing had kept in steps, in steps too: each is whole by itself and
 * told to whoever keeps questions in memory. What somebody changed meanwhile stays, as nobody's import.
 */
final class QuestionTakeBack {
    private static final Logger log = LoggerFactory.getLogger(QuestionTakeBack.class);
    private static final int A_STEP = 2_000;

    private final Database database;
    private final UUID importId;
    private final Instant now;

    QuestionTakeBack(Database database, UUID importId, Instant now) {
        this.database = database;
        this.importId = importId;
        this.now = now;
    }

    /** @param categories ids of those that it had made */
    void run(List<String> categories) {
        while (database.write(this::restore)) {
            // until there are no images
        }
        UUID last = BeforeImages.first();
        while (last != null) {
            UUID after = last;
            last = database.write(tx -> remove(tx, after));
        }
        List<String> gone = database.write(tx -> MadeCategories.removeUnused(tx, categories));
        categories.stream()
                .filter(id -> !gone.contains(id))
                .forEach(id -> log.warn(
                        "the category {} that import {} made stays: somebody uses it, or it is gone", id, importId));
    }

    /** False where nothing is left to be restored. */
    private boolean restore(Tx tx) {
        List<Image> images = BeforeImages.after(tx, importId, BeforeImages.first());
        if (images.isEmpty()) {
            return false;
        }
        List<UUID> ids = images.stream().map(Image::thingId).toList();
        tx.dao(QuestionDao.class).lock(ids);
        Map<UUID, QuestionRow> current = QuestionStore.read(tx, ids);
        List<QuestionRow> before = new ArrayList<>(images.size());
        for (Image image : images) {
            QuestionRow row = current.get(image.thingId());
            if (row != null && row.version() == image.version()) {
                before.add(QuestionImages.row(image).restored(row.version(), now));
            } else if (row != null) {
                stays(row);
            }
        }
        try (QuestionWriter writer = new QuestionWriter(tx)) {
            writer.update(before);
        }
        BeforeImages.forget(tx, importId, images);
        return true;
    }

    /** The last id that this step came to; null where nothing is left after the one before. */
    private @Nullable UUID remove(Tx tx, UUID after) {
        QuestionDao dao = tx.dao(QuestionDao.class);
        List<UUID> ids = dao.madeAfter(importId, after, A_STEP);
        if (ids.isEmpty()) {
            return null;
        }
        UUID first = ids.getFirst();
        UUID last = ids.getLast();
        QuestionChanges.noteRange(tx, () -> first, () -> last);
        if (dao.deleteUnchangedBetween(importId, first, last) < ids.size()) {
            List<UUID> changed = dao.madeAfter(importId, after, A_STEP).stream()
                    .filter(id -> id.compareTo(last) <= 0)
                    .toList();
            QuestionStore.read(tx, changed).values().forEach(this::stays);
            dao.disownBetween(importId, first, last);
        }
        return last;
    }

    private void stays(QuestionRow row) {
        log.warn(
                "the question {} (\"{}\") stays as it is: somebody changed it after import {} had, which is taken back",
                row.id(),
                FieldRows.label(row.stemText()),
                importId);
    }
}
