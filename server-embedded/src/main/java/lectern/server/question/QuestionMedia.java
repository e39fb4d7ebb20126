package lectern.server.question;

import java.util.Set;
import lectern.server.media.MediaUse;
import lectern.server.storage.Tx;

/** The media that questions show, archived ones too: they may come back. */
public final class QuestionMedia implements MediaUse {

    @Override
    public Set<String> urls(Tx tx) {
        return Set.copyOf(tx.dao(QuestionDao.class).mediaUrls("/media/%"));
    }
}
