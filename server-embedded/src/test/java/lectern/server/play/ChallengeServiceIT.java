package lectern.server.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lectern.model.identity.LearningStatistics;
import lectern.model.play.AnswerResult;
import lectern.model.play.AnswerState;
import lectern.model.play.Challenge;
import lectern.model.play.ChallengeState;
import lectern.model.play.ProgressSummary;
import lectern.model.question.Question;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ChallengeServiceIT {
    private final TestDatabase opened;
    private final School school;
    private final ChallengeService challenges;
    private final UUID ada;

    ChallengeServiceIT(Engine engine) {
        opened = TestDatabase.open(engine);
        school = new School(opened.database());
        challenges = school.node();
        ada = school.student();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private Challenge next(UUID student, String track) {
        return Objects.requireNonNull(challenges.next(student, track));
    }

    private ProgressSummary progress(UUID student) {
        return new ProgressService(school.database, school.rules).summary(student);
    }

    private AnswerResult answer(Challenge challenge, int index, boolean right) {
        return challenges.answer(school.choose(ada, challenge.questions().get(index), right, null));
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private LearningStatistics statistics() {
        return new StudentFigures(school.database, new ProgressService(school.database, school.rules)).of(ada);
    }

    private void inQuiz(boolean reveal, QuizAnswer... answers) {
        QuizProgress quizzes = new QuizProgress(school.rules);
        school.database.write(tx -> {
            if (reveal) {
                quizzes.count(tx, List.of(answers));
            } else {
                quizzes.takeBack(tx, answers[0].activityId(), answers[0].questionId());
            }
            return 0;
        });
    }

    @Test
    void answersOfQuizzesCountOnceWithThoseOfChallengesAndCanBeTakenBack() {
        UUID quiz = UUID.randomUUID();
        UUID ben = school.student();
        QuizAnswer right = new QuizAnswer(quiz, UUID.randomUUID(), ada, true, 90_000);
        QuizAnswer wrong = new QuizAnswer(quiz, UUID.randomUUID(), ada, false, 60_000);
        QuizAnswer bens = new QuizAnswer(quiz, right.questionId(), ben, true, 1_000);
        Challenge challenge = next(ada, school.track(20));
        answer(challenge, 0, true);

        inQuiz(true, right, bens);
        inQuiz(true, right, bens);
        inQuiz(true, wrong);

        assertThat(answer(challenge, 1, true).progress().xp())
                .as("a node that remembers the progress learns of it")
                .isEqualTo(30);
        assertThat(progress(ada).hearts()).as("a quiz costs no heart").isEqualTo(5);
        assertThat(progress(ada).streakDays()).isEqualTo(1);
        assertThat(progress(ben).xp()).isEqualTo(10);
        LearningStatistics statistics = statistics();
        assertThat(statistics.xp()).isEqualTo(30);
        assertThat(statistics.questionsAnswered()).isEqualTo(4);
        assertThat(statistics.correctAnswers()).isEqualTo(3);
        assertThat(statistics.accuracy()).isEqualTo(0.75);
        assertThat(statistics.studyMinutes()).isEqualTo(2);
        assertThat(statistics.lastLearned()).isEqualTo(School.MORNING);

        inQuiz(false, right);
        inQuiz(false, right);
        assertThat(progress(ada).xp()).isEqualTo(20);
        assertThat(new ProgressService(school.database, school.rules).today(ada).dailyXpEarned())
                .isEqualTo(20);
        assertThat(progress(ben).xp()).isZero();
        assertThat(statistics().questionsAnswered()).isEqualTo(3);
        inQuiz(true, right);
        assertThat(progress(ada).xp())
                .as("what was replaced may be asked again")
                .isEqualTo(30);
    }

    @Test
    void whoWasDealtAChallengeOrAnsweredSinceHasBegunTheTrack() {
        String track = school.track(20);
        UUID ben = school.student();
        Set<UUID> both = Set.of(ada, ben);
        TrackStarts starts = new TrackStarts(school.database);
        Challenge early = next(ada, track);
        next(ada, school.track(20));
        school.pass(Duration.ofMinutes(1));
        Instant assigned = school.rules.now();
        assertThat(starts.since(track, School.MORNING, both)).containsExactly(ada);
        assertThat(starts.since(track, assigned, both)).as("that was before").isEmpty();
        next(ben, school.track(20));
        assertThat(starts.since(track, assigned, both))
                .as("that is another track")
                .isEmpty();
        school.pass(Duration.ofMinutes(1));
        next(ben, track);
        assertThat(starts.since(track, assigned, both)).containsExactly(ben);
        answer(early, 0, false);
        assertThat(starts.since(track, assigned, both)).containsExactlyInAnyOrder(ada, ben);
        assertThat(starts.since(track, assigned, Set.of(ada))).containsExactly(ada);
        assertThat(starts.since(track, assigned, Set.of())).isEmpty();
    }

    @Test
    void dealsFivePublishedQuestionsWithAllTheirOptions() {
        String track = school.track(20);

        Challenge challenge = next(ada, track);

        assertThat(challenge.totalQuestions()).isEqualTo(5);
        assertThat(challenge.trackId()).isEqualTo(track);
        assertThat(challenge.nodeId())
                .isEqualTo(school.chapters(track).getFirst().id().toString());
        assertThat(challenge.questions()).hasSize(5).allSatisfy(item -> {
            Question question = school.question(item.question().id());
            assertThat(item.challengeId()).isEqualTo(challenge.challengeId());
            assertThat(item.answer()).isNull();
            assertThat(item.question().options()).extracting("id").containsExactly("a", "b", "c", "d");
            assertThat(item.question().options())
                    .extracting("text")
                    .containsExactlyInAnyOrder(question.correctAnswer(), "wrong 1", "wrong 2", "wrong 3");
        });
        assertThat(challenge.questions().stream()
                        .map(item -> item.question().id())
                        .distinct())
                .hasSize(5);
        assertThat(progress(ada).dailyAttemptsLeft()).isEqualTo(4);
        assertThat(progress(ada).activeTrackId()).isEqualTo(track);
    }

    @Test
    void aTrackThatIsTooShortOrUnknownDealsNothing() {
        assertThat(challenges.next(ada, school.track(4))).isNull();
        assertThat(challenges.next(ada, "no-such-track")).isNull();
        assertThat(progress(ada).dailyAttemptsLeft()).isEqualTo(5);
    }

    @Test
    void anUnfinishedChallengeIsShownAgainWithItsAnswersAlsoByAnotherNode() {
        String track = school.track(20);
        Challenge first = next(ada, track);
        AnswerResult judged = answer(first, 1, false);

        Challenge again = Objects.requireNonNull(school.node().next(ada, track));

        assertThat(again.challengeId()).isEqualTo(first.challengeId());
        assertThat(again.questions())
                .extracting(Challenge.Item::question)
                .isEqualTo(
                        first.questions().stream().map(Challenge.Item::question).toList());
        assertThat(again.questions().get(0).answer()).isNull();
        assertThat(again.questions().get(1).answer())
                .isEqualTo(
                        new Challenge.Answered(judged.selectedOptionId(), AnswerState.WRONG, judged.correctOptionId()));
        assertThat(progress(ada).dailyAttemptsLeft())
                .as("only a new deal counts")
                .isEqualTo(4);
    }

    @Test
    void afterTheFifthAnswerOthersAreDealtUntilAllWereSeen() {
        String track = school.track(12);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            Challenge challenge = next(ada, track);
            for (int i = 0; i < 5; i++) {
                assertThat(seen.add(challenge.questions().get(i).question().id()))
                        .isTrue();
                answer(challenge, i, true);
            }
        }
        Challenge third = next(ada, track);

        assertThat(third.questions().subList(0, 2))
                .allSatisfy(
                        item -> assertThat(seen).doesNotContain(item.question().id()));
        assertThat(third.questions().subList(2, 5))
                .allSatisfy(item -> assertThat(seen).contains(item.question().id()));
        assertThat(third.questions().stream().map(item -> item.question().id()).distinct())
                .hasSize(5);
    }

    @Test
    void tracksAreIndependentAndTheOneLastTouchedIsTheLatest() {
        String history = school.track(10);
        String maths = school.track(10);
        List<ChallengeState> heard = new ArrayList<>();
        challenges.addListener((student, state) -> heard.add(state));
        Challenge inHistory = next(ada, history);
        Challenge inMaths = next(ada, maths);
        answer(inMaths, 0, true);
        assertThat(next(ada, history).challengeId()).isEqualTo(inHistory.challengeId());

        Map<UUID, ChallengeState> latest = challenges.latestStates(List.of(ada, school.student()));

        assertThat(latest).containsOnlyKeys(ada);
        assertThat(latest.get(ada)).isEqualTo(heard.getLast());
        assertThat(heard)
                .extracting(ChallengeState::challengeId)
                .containsExactly(
                        inHistory.challengeId(), inMaths.challengeId(), inMaths.challengeId(), inHistory.challengeId());
        answer(inMaths, 1, false);
        assertThat(challenges.latestStates(List.of(ada)).get(ada))
                .isEqualTo(new ChallengeState(
                        inMaths.challengeId(), maths, "Track " + maths, 2, 5, 1, 1, School.MORNING, School.MORNING));
        assertThat(heard.getLast())
                .isEqualTo(challenges.latestStates(List.of(ada)).get(ada));
    }

    @Test
    void latestStatesOfNobodyIsEmpty() {
        assertThat(challenges.latestStates(List.of())).isEmpty();
    }

    @Test
    void judgesAndTellsWhatWasEarned() {
        Challenge challenge = next(ada, school.track(5));
        Challenge.Item item = challenge.questions().getFirst();
        Question question = school.question(item.question().id());

        AnswerResult right = answer(challenge, 0, true);

        assertThat(right.answerState()).isEqualTo(AnswerState.CORRECT);
        assertThat(right.correctOptionId()).isEqualTo(right.selectedOptionId());
        assertThat(right.xpDelta()).isEqualTo(10);
        assertThat(right.rewards()).containsExactly(new AnswerResult.Reward("xp", 10, "+10 XP"));
        assertThat(right.progress().xp()).isEqualTo(10);
        assertThat(right.progress().streakDays()).isEqualTo(1);
        var card = Objects.requireNonNull(question.knowledgeCard());
        assertThat(right.knowledgeCard())
                .isEqualTo(new AnswerResult.Fact(
                        card.id(), card.summary(), card.summary(), card.deepDive(), card.sourceRef()));

        AnswerResult wrong = answer(challenge, 1, false);

        assertThat(wrong.answerState()).isEqualTo(AnswerState.WRONG);
        assertThat(wrong.correctOptionId()).isNotEqualTo(wrong.selectedOptionId());
        assertThat(wrong.xpDelta()).isZero();
        assertThat(wrong.rewards()).isEmpty();
        assertThat(wrong.progress().hearts()).isEqualTo(4);
        assertThat(wrong.progress()).isEqualTo(progress(ada));
    }

    @Test
    void noHeartsAndNoAttemptsLeftRefuseNobody() {
        String track = school.track(60);
        for (int round = 0; round < 7; round++) {
            Challenge challenge = next(ada, track);
            for (int i = 0; i < 5; i++) {
                answer(challenge, i, false);
            }
        }
        assertThat(progress(ada).hearts()).isZero();
        assertThat(progress(ada).dailyAttemptsLeft()).isZero();
        assertThat(challenges.next(ada, track)).isNotNull();
    }

    @Test
    void heartsAndStreakFollowTheTime() {
        String track = school.track(30);
        Challenge challenge = next(ada, track);
        answer(challenge, 0, false);
        school.pass(Duration.ofMinutes(30));
        assertThat(progress(ada).hearts()).isEqualTo(5);
        school.pass(Duration.ofDays(1));
        assertThat(answer(challenge, 1, true).progress().streakDays()).isEqualTo(2);
        school.pass(Duration.ofDays(2));
        assertThat(progress(ada).streakDays()).isZero();
        assertThat(answer(challenge, 2, true).progress().streakDays()).isEqualTo(1);
    }

    @Test
    void anotherOptionTheSecondTimeGetsTheFirstJudgement() {
        Challenge challenge = next(ada, school.track(5));
        AnswerResult first = answer(challenge, 0, false);
        ProgressSummary before = progress(ada);

        for (ChallengeService node : List.of(challenges, school.node())) {
            AnswerResult second =
                    node.answer(school.choose(ada, challenge.questions().get(0), true, null));
            AnswerResult named =
                    node.answer(school.choose(ada, challenge.questions().get(0), true, "late"));

            assertThat(School.judgement(second)).isEqualTo(School.judgement(first));
            assertThat(School.judgement(named)).isEqualTo(School.judgement(first));
            assertThat(progress(ada)).isEqualTo(before);
        }
    }

    @Test
    void aRequestIdBelongsToOneQuestionOfAChallenge() {
        String history = school.track(5);
        Challenge challenge = next(ada, history);
        challenges.answer(school.choose(ada, challenge.questions().get(0), true, "one"));
        challenges.answer(school.choose(ada, challenge.questions().get(1), true, "two"));
        ProgressSummary before = progress(ada);

        for (ChallengeService node : List.of(challenges, school.node())) {
            for (Challenge.Item item :
                    List.of(challenge.questions().get(1), challenge.questions().get(2))) {
                assertRefused(ErrorCode.CONFLICT, () -> node.answer(school.choose(ada, item, true, "one")));
            }
        }
        assertThat(progress(ada)).isEqualTo(before);
        UUID bob = school.student();
        Challenge ofBob = next(bob, history);
        assertThat(challenges
                        .answer(school.choose(bob, ofBob.questions().getFirst(), true, "one"))
                        .xpDelta())
                .isEqualTo(10);
    }

    @Test
    void whatIsNotTheStudentsIsNotThere() {
        String track = school.track(5);
        Challenge mine = next(ada, track);
        UUID bob = school.student();
        Submission foreign = school.choose(bob, mine.questions().getFirst(), true, null);
        Submission unknown = new Submission(ada, UUID.randomUUID(), foreign.questionId(), "a", null, null, null);
        Submission notInIt = new Submission(ada, foreign.challengeId(), UUID.randomUUID(), "a", null, null, null);

        assertRefused(ErrorCode.NOT_FOUND, () -> challenges.answer(foreign));
        assertRefused(ErrorCode.NOT_FOUND, () -> challenges.answer(unknown));
        assertRefused(ErrorCode.NOT_FOUND, () -> challenges.answer(notInIt));
        assertThatThrownBy(() -> challenges.answer(foreign)).hasMessage("Challenge not found");
        assertThatThrownBy(() -> challenges.answer(unknown)).hasMessage("Challenge not found");
    }

    @Test
    void anOptionThatIsNotOfferedIsRefused() {
        Challenge challenge = next(ada, school.track(5));
        Submission fifth = new Submission(
                ada,
                UUID.fromString(challenge.challengeId()),
                UUID.fromString(challenge.questions().getFirst().question().id()),
                "e",
                null,
                null,
                null);

        assertThatThrownBy(() -> challenges.answer(fifth)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
            assertThat(e.details().getFirst().field()).isEqualTo("selectedOptionId");
        });
        assertThat(progress(ada).streakDays()).isZero();
    }

    @Test
    void aQuestionChangedAndArchivedAfterTheDealIsJudgedAsDealt() {
        String track = school.track(5);
        Challenge challenge = next(ada, track);
        Challenge.Item item = challenge.questions().getFirst();
        Submission right = school.choose(ada, item, true, null);
        Question old = school.question(item.question().id());
        school.change(new Question(
                old.id(),
                old.stem(),
                old.contentType(),
                "mended",
                List.of("wrong 1"),
                old.categoryId(),
                old.difficulty(),
                lectern.model.question.QuestionStatus.ARCHIVED,
                old.source(),
                null,
                2,
                old.createdAt(),
                old.updatedAt()));
        school.archive(track);

        Challenge.Item again = next(ada, track).questions().getFirst();

        assertThat(again.question().options())
                .filteredOn(option -> option.text().equals("mended"))
                .extracting("id")
                .containsExactly(right.option());
        assertThat(again.question().options()).hasSize(2);
        assertThat(school.node().answer(right).answerState()).isEqualTo(AnswerState.CORRECT);
    }

    @Test
    void aListenerThatFailsHurtsNeitherTheAnswerNorTheOthers() {
        List<ChallengeState> heard = new ArrayList<>();
        challenges.addListener((student, state) -> {
            throw new IllegalStateException("a listener that fails, as the test wants");
        });
        challenges.addListener((student, state) -> heard.add(state));
        Challenge challenge = next(ada, school.track(5));

        assertThat(answer(challenge, 0, true).xpDelta()).isEqualTo(10);
        assertThat(heard).hasSize(2);
        assertThat(heard.getLast().correct()).isEqualTo(1);
    }
}
