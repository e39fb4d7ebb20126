package lectern.server.roster;

import java.util.Map;
import java.util.UUID;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** Number, group and ways in of a student; what imports kept of an earlier name goes as well. */
public final class RosterPersonalData implements PersonalData {

    @Override
    public String section() {
        return "roster";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        StudentRow row = tx.dao(StudentDao.class).find(accountId);
        return row == null ? Map.of() : row.toStudent();
    }

    @Override
    public void forget(Tx tx, Person person) {
        StudentDao dao = tx.dao(StudentDao.class);
        dao.forgetImages(person.id());
        dao.forget(person.id());
    }
}
