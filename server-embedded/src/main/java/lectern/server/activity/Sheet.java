package lectern.server.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.server.storage.Tx;

/** All that was asked and answered in a quiz. */
record Sheet(List<QuestionAt> questions, List<AnswerAt> answers, Scoreboard board) {

    static Sheet read(Tx tx, UUID activityId) {
        QuizDao quiz = tx.dao(QuizDao.class);
        List<QuestionAt> questions = quiz.questions(activityId);
        List<AnswerAt> answers = quiz.answers(activityId);
        List<Participant> participants = tx.dao(ParticipantDao.class).all(activityId);
        return new Sheet(questions, answers, new Scoreboard(questions, answers, participants));
    }

    /** How often each option of a question was chosen; those that nobody chose are left out. */
    Map<String, Integer> counts(int position) {
        Map<String, Integer> counts = new HashMap<>();
        answers.stream()
                .filter(answer -> answer.position() == position)
                .forEach(answer -> counts.merge(answer.optionId(), 1, Integer::sum));
        return counts;
    }

    /** How many questions count. */
    int counted() {
        return (int) questions.stream().filter(QuestionAt::counts).count();
    }

    QuestionAt question(int position) {
        return questions.get(position - 1);
    }
}
