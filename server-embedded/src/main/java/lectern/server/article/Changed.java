package lectern.server.article;

import lectern.server.storage.Tx;

/** Whom a change concerns: kept answers hang on these revisions. */
final class Changed {
    /** Moves with every change. */
    static final String STAFF = "article";

    /** Moves with changes of what students see alone, so that work on a draft leaves their kept answers in place. */
    static final String PUBLISHED = "article.published";

    private Changed() {}

    /** @param shown whether students saw the thing before the change, or do after it */
    static void note(Tx tx, boolean shown) {
        tx.touch(STAFF);
        if (shown) {
            tx.touch(PUBLISHED);
        }
    }
}
