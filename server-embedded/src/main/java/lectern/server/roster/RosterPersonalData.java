package lectern.server.roster;

import java.util.LinkedHashMap;
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
        StudentDao dao = tx.dao(StudentDao.class);
        StudentRow row = dao.find(accountId);
        Map<String, Object> held = new LinkedHashMap<>();
        if (row != null) {
            held.put("student", row.toStudent());
        }
        held.put(
                "beforeImports",
                dao.images(accountId).stream().map(RosterImages::before).toList());
        return held;
    }

    @Override
    public void forget(Tx tx, Person person) {
        StudentDao dao = tx.dao(StudentDao.class);
        dao.forgetImages(person.id());
        dao.forget(person.id());
    }
}
