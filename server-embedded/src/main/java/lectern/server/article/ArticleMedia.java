package lectern.server.article;

import java.util.Set;
import lectern.server.media.MediaUse;
import lectern.server.storage.Tx;

/** The media that articles and their sentences show, those in the bin too: they may come back. */
public final class ArticleMedia implements MediaUse {

    @Override
    public Set<String> urls(Tx tx) {
        return Set.copyOf(tx.dao(ArticleDao.class).mediaUrls());
    }
}
