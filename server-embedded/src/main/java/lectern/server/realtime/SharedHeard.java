package lectern.server.realtime;

import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.storage.Database;

/**
 * In the database that servers share. What a server had begun to take when it died is taken by the next one, so that
 * nothing is lost; where it died after all was done but before it could note so, that is once more.
 */
final class SharedHeard implements Heard {
    private final Database database;
    private final UUID node;
    private final BusWriter writer;

    SharedHeard(Database database, UUID node, BusWriter writer) {
        this.database = database;
        this.node = node;
        this.writer = writer;
    }

    @Override
    public boolean first(UUID channelId, UUID userId, String id) {
        return database.passOn(tx -> {
            HeardDao dao = tx.dao(HeardDao.class);
            if (dao.note(channelId, userId, id, node) > 0
                    || dao.takeOver(channelId, userId, id, node, Nodes.DEAD_AFTER_SECONDS) > 0) {
                return true;
            }
            if (dao.underWayElsewhere(channelId, userId, id, node)) {
                throw new DomainException(
                        ErrorCode.UNAVAILABLE, "Another server is just taking this; please send it again in a moment");
            }
            return false;
        });
    }

    @Override
    public void taken(UUID channelId, UUID userId, String id) {
        writer.add(new Step.Taken(channelId, userId, id));
    }

    @Override
    public void forget(UUID channelId, UUID userId, String id) {
        database.passOn(tx -> {
            tx.dao(HeardDao.class).forget(channelId, userId, id);
            return null;
        });
    }
}
