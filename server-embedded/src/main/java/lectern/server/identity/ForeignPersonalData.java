package lectern.server.identity;

import java.util.UUID;
import lectern.server.oauth.ForeignIdentityDao;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** Who somebody is to another provider. */
public final class ForeignPersonalData implements PersonalData {

    @Override
    public String section() {
        return "foreignIdentities";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        return tx.dao(ForeignIdentityDao.class).of(accountId);
    }

    @Override
    public void forget(Tx tx, Person person) {
        tx.dao(ForeignIdentityDao.class).unbind(person.id());
    }
}
