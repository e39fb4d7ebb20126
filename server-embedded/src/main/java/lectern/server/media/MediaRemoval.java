package lectern.server.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.MediaFiles;
import lectern.server.storage.Tx;

/** Takes media away, each with its file. */
final class MediaRemoval {
    private final MediaFiles files;
    private final AuditTrail audit;

    MediaRemoval(MediaFiles files, AuditTrail audit) {
        this.files = files;
        this.audit = audit;
    }

    /**
     * Removes one; the file goes while its row is locked, so that nobody can send the same in between.
     *
     * @param before only where it was neither sent nor put into anything since
     * @return whether it was there
     */
    boolean remove(Tx tx, String id, Instant before) {
        MediaDao dao = tx.dao(MediaDao.class);
        MediaRow row = dao.find(id);
        if (row == null || dao.delete(id, before) == 0) {
            return false;
        }
        audit.record(tx, Actor.SERVER, Change.deleted(MediaService.KIND, id, row.toMedia(false)));
        try {
            files.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
