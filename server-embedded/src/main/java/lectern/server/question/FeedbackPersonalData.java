package lectern.server.question;

import java.util.List;
import java.util.UUID;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** What someone reported about questions. That it was reported stays; their own words go. */
public final class FeedbackPersonalData implements PersonalData {

    @Override
    public String section() {
        return "feedback";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        return List.copyOf(tx.dao(FeedbackDao.class).of(accountId).stream()
                .map(FeedbackRow::toFeedback)
                .toList());
    }

    @Override
    public void forget(Tx tx, Person person) {
        tx.dao(FeedbackDao.class).forgetWords(person.id());
    }
}
