package lectern.server.play;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** Progress, challenges and answers. They are figures and letters, and tell of nobody once the account does not. */
public final class PlayPersonalData implements PersonalData {

    @Override
    public String section() {
        return "play";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        Map<String, Object> held = new LinkedHashMap<>();
        ProgressRow progress = tx.dao(ProgressDao.class).find(accountId);
        if (progress != null) {
            held.put("progress", progress);
        }
        FiguresDao dao = tx.dao(FiguresDao.class);
        held.put("challenges", dao.challenges(accountId));
        held.put("answers", dao.answers(accountId));
        held.put("quizAnswers", tx.dao(QuizAnswerDao.class).ofStudent(accountId));
        return held;
    }

    @Override
    public void forget(Tx tx, Person person) {
        // nothing here tells who it was
    }
}
