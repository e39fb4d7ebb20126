package lectern.server.realtime;

import java.util.Map;
import java.util.UUID;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** What servers that share a database keep for a while so that nobody misses it; nothing where a server is alone. */
public final class ChannelPersonalData implements PersonalData {
    @Override
    public String section() {
        return "channels";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        ChannelPersonalDao dao = tx.dao(ChannelPersonalDao.class);
        return Map.of("messages", dao.messages(pattern(accountId)), "notes", dao.notes(accountId.toString()));
    }

    @Override
    public void forget(Tx tx, Person person) {
        ChannelPersonalDao dao = tx.dao(ChannelPersonalDao.class);
        dao.deleteMessages(pattern(person.id()));
        dao.deleteNotes(person.id().toString());
        dao.deletePresence(person.id());
        dao.deleteHeard(person.id());
    }

    private static String pattern(UUID userId) {
        return "%" + userId + "%";
    }
}
