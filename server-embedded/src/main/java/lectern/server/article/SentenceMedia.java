package lectern.server.article;

import java.util.ArrayList;
import java.util.List;
import lectern.server.storage.Tx;

/** Keeps apart which of this server's media sentences play, so that nobody needs to look into all of them. */
final class SentenceMedia {
    private static final String MEDIA = "/media/";

    private SentenceMedia() {}

    /** Notes what new sentences play. */
    static void note(Tx tx, List<SentenceRow> rows, StoredJson json) {
        List<SentenceDao.MediaLink> links = new ArrayList<>(0);
        for (SentenceRow row : rows) {
            String stored = row.extensions();
            String url = stored == null || !stored.contains(MEDIA)
                    ? null
                    : json.extensions(stored).audioUrl();
            if (url != null && url.startsWith(MEDIA)) {
                links.add(new SentenceDao.MediaLink(row.id(), url));
            }
        }
        if (!links.isEmpty()) {
            tx.dao(SentenceDao.class).insertMedia(links);
        }
    }

    /** Notes what changed sentences play now. */
    static void noteAgain(Tx tx, List<SentenceRow> rows, StoredJson json) {
        tx.dao(SentenceDao.class).forgetMedia(rows.stream().map(SentenceRow::id).toList());
        note(tx, rows, json);
    }
}
