package lectern.server.realtime;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;

/**
 * Knows besides what is in hand on this server, so that nobody is told that something was taken while it may still be
 * refused.
 */
final class HeardHere implements Heard {
    private record Key(UUID channelId, UUID userId, String id) {}

    private final Heard heard;
    private final Set<Key> inHand = ConcurrentHashMap.newKeySet();

    HeardHere(Heard heard) {
        this.heard = heard;
    }

    @Override
    public boolean first(UUID channelId, UUID userId, String id) {
        Key key = new Key(channelId, userId, id);
        if (!inHand.add(key)) {
            throw new DomainException(
                    ErrorCode.UNAVAILABLE, "This is just being taken; please send it again in a moment");
        }
        boolean first = false;
        try {
            first = heard.first(channelId, userId, id);
            return first;
        } finally {
            if (!first) {
                inHand.remove(key);
            }
        }
    }

    @Override
    public void taken(UUID channelId, UUID userId, String id) {
        try {
            heard.taken(channelId, userId, id);
        } finally {
            inHand.remove(new Key(channelId, userId, id));
        }
    }

    @Override
    public void forget(UUID channelId, UUID userId, String id) {
        try {
            heard.forget(channelId, userId, id);
        } finally {
            inHand.remove(new Key(channelId, userId, id));
        }
    }
}
