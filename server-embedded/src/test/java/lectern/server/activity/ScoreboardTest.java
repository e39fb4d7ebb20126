package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lectern.model.activity.OwnResult;
import lectern.model.activity.Standing;
import lectern.model.question.ContentType;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final UUID QUIZ = UUID.randomUUID();
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID CARL = new UUID(0, 3);
    private static final UUID DORA = new UUID(0, 4);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final AskedQuestions asked = new AskedQuestions(RandomGenerator.getDefault());

    private QuestionAt question(int position, boolean revealed, boolean skipped) {
        Question question = new Question(
                UUID.randomUUID().toString(),
                new Stem("Why " + position, null),
                ContentType.TEXT,
                "right",
                List.of("x", "y", "z"),
                "c",
                1,
                QuestionStatus.PUBLISHED,
                "manual",
                null,
                1,
                NOW,
                NOW);
        QuestionAt made = asked.ask(QUIZ, position, question, revealed);
        return new QuestionAt(QUIZ, position, made.questionId(), "c", made.asked(), revealed, skipped);
    }

    private static AnswerAt answer(UUID who, int position, int points) {
        return new AnswerAt(QUIZ, position, who, who + "-" + position, "a", points > 0, points, 1_000, NOW);
    }

    private static Participant participant(UUID who, String nickname) {
        return Participant.fresh(QUIZ, who, nickname);
    }

    private final List<QuestionAt> questions = List.of(
            question(1, true, false), question(2, true, true), question(3, true, false), question(4, false, false));
    private final List<AnswerAt> answers = List.of(
            answer(ANN, 1, 700),
            answer(BEN, 1, 0),
            answer(CARL, 1, 600),
            answer(BEN, 2, 1_000),
            answer(ANN, 3, 0),
            answer(BEN, 3, 700),
            answer(CARL, 3, 900),
            answer(DORA, 4, 1_000));
    private final Scoreboard board = new Scoreboard(
            questions,
            answers,
            List.of(
                    participant(DORA, "Dora"),
                    participant(BEN, "Ben"),
                    participant(ANN, "Ann"),
                    participant(CARL, "Carl")));

    /** Of twenty, the tenth is the last whose place is told. */
    @Test
    void studentsSeeTheFirstFiveAndWhoStandsBesideThem() {
        List<UUID> crowd = IntStream.rangeClosed(1, 20)
                .mapToObj(place -> new UUID(1, place))
                .toList();
        Scoreboard crowded = new Scoreboard(
                List.of(question(1, true, false)),
                crowd.stream()
                        .map(who -> answer(who, 1, 1_000 - (int) who.getLeastSignificantBits()))
                        .toList(),
                crowd.stream().map(who -> participant(who, "P" + who)).toList());
        assertThat(ranksShownTo(crowded, crowd.get(1))).containsExactly(1, 2, 3, 4, 5);
        assertThat(ranksShownTo(crowded, crowd.get(4))).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(ranksShownTo(crowded, crowd.get(7))).containsExactly(1, 2, 3, 4, 5, 7, 8, 9);
        assertThat(ranksShownTo(crowded, crowd.get(9))).containsExactly(1, 2, 3, 4, 5, 9, 10);
        assertThat(ranksShownTo(crowded, crowd.get(10))).containsExactly(1, 2, 3, 4, 5);
        assertThat(ranksShownTo(crowded, ANN)).containsExactly(1, 2, 3, 4, 5);
        assertThat(ranksShownTo(board, DORA)).containsExactly(1, 2, 2, 4);
    }

    private static List<Integer> ranksShownTo(Scoreboard board, UUID who) {
        return board.slice(who).stream().map(Standing::rank).toList();
    }

    @Test
    void equalPointsShareARankAndTheNextIsLeftOut() {
        assertThat(board.ranking())
                .containsExactly(
                        new Standing(1, CARL.toString(), "Carl", 1_500, 2),
                        new Standing(2, ANN.toString(), "Ann", 700, 1),
                        new Standing(2, BEN.toString(), "Ben", 700, 1),
                        new Standing(4, DORA.toString(), "Dora", 0, 0));
        assertThat(board.top()).hasSize(4);
        assertThat(board.missed(BEN)).containsExactly(1);
        assertThat(board.missed(DORA)).as("an open question is not missed yet").containsExactly(1, 3);
        assertThat(board.answered(BEN)).as("a skipped one counts for nobody").isEqualTo(2);
    }

    @Test
    void onesOwnResultsTellTheRightOptionOnlyOfWhatIsRevealed() {
        OwnResults own = new OwnResults(asked);
        List<OwnResult> dora = own.all(questions, board.answersOf(DORA), 4, board.of(DORA), 4);
        assertThat(dora).extracting(OwnResult::position).containsExactly(1, 3, 4);
        assertThat(dora.get(0).optionId()).isNull();
        assertThat(dora.get(0).correctOption())
                .isEqualTo(asked.of(questions.getFirst()).correct());
        assertThat(dora.get(1).rank()).as("of the last revealed one").isEqualTo(4);
        assertThat(dora.get(2)).isEqualTo(new OwnResult(4, "a", null, null, null, null, null, null, null, null));
        List<OwnResult> carl = own.all(questions, board.answersOf(CARL), 3, board.of(CARL), 4);
        assertThat(carl).extracting(OwnResult::streak).containsExactly(1, 2);
        assertThat(carl).extracting(OwnResult::total).containsExactly(600, 1_500);
    }
}
