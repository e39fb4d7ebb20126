package lectern.server.notification;

import java.util.UUID;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** What someone was told, and what others were told of them. */
public final class NotificationPersonalData implements PersonalData {
    @Override
    public String section() {
        return "notifications";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        return tx.dao(NotificationDao.class).all(accountId);
    }

    @Override
    public void forget(Tx tx, Person person) {
        tx.dao(NotificationDao.class).forget(person.id());
    }
}
