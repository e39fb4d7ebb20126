package lectern.server.realtime;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lectern.server.storage.Database;

/** In the database that servers share. */
final class SharedMemory implements ChannelMemory {
    private final Database database;

    SharedMemory(Database database) {
        this.database = database;
    }

    @Override
    public boolean put(UUID channelId, String topic, String name, String note) {
        return database.passOn(tx -> {
            MemoryDao dao = tx.dao(MemoryDao.class);
            boolean added = dao.insert(channelId, topic, name, note, UuidCreator.getTimeOrderedEpoch()) > 0;
            if (!added) {
                dao.update(channelId, topic, name, note);
            }
            return added;
        });
    }

    @Override
    public boolean remove(UUID channelId, String topic, String name) {
        return database.passOn(tx -> tx.dao(MemoryDao.class).delete(channelId, topic, name) > 0);
    }

    @Override
    public Map<String, String> list(UUID channelId, String topic) {
        Map<String, String> notes = new LinkedHashMap<>();
        database.read(tx -> tx.dao(MemoryDao.class).list(channelId, topic))
                .forEach(note -> notes.put(note.name(), note.note()));
        return Collections.unmodifiableMap(notes);
    }

    @Override
    public void clear(UUID channelId, String topic) {
        database.passOn(tx -> {
            tx.dao(MemoryDao.class).clear(channelId, topic);
            return null;
        });
    }

    @Override
    public void forget(UUID channelId) {
        database.passOn(tx -> {
            tx.dao(MemoryDao.class).forget(channelId);
            return null;
        });
    }
}
