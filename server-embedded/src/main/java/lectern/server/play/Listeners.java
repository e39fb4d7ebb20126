package lectern.server.play;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.model.play.ChallengeState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everyone who listens; the failure of one is nobody else's. */
final class Listeners {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final List<ChallengeListener> all = new CopyOnWriteArrayList<>();

    void add(ChallengeListener listener) {
        all.add(listener);
    }

    void moved(UUID userId, Deal deal, List<AnswerRow> given) {
        if (all.isEmpty()) {
            return;
        }
        ChallengeState state = deal.state(given);
        for (ChallengeListener listener : all) {
            try {
                listener.moved(userId, state);
            } catch (RuntimeException e) {
                log.error("A listener failed to hear of challenge {}", deal.id(), e);
            }
        }
    }
}
