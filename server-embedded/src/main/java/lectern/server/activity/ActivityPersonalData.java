package lectern.server.activity;

import java.util.Map;
import java.util.UUID;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/**
 * Answers, places in races and assigned work. The figures stay, so that the results of a class stay right, under a name
 * that tells of nobody.
 */
public final class ActivityPersonalData implements PersonalData {
    private static final String NOBODY = "—";

    @Override
    public String section() {
        return "activities";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        return Map.of(
                "participations", tx.dao(ParticipantDao.class).of(accountId),
                "answers", tx.dao(QuizDao.class).answersEver(accountId),
                "assignments", tx.dao(AssignmentDao.class).assignedTo(accountId),
                "assignmentsDone", tx.dao(AssignmentDao.class).doneBy(accountId));
    }

    @Override
    public void forget(Tx tx, Person person) {
        tx.dao(ParticipantDao.class).rename(person.id(), NOBODY);
        tx.dao(AssignmentDao.class).unconcern(person.id());
    }
}
