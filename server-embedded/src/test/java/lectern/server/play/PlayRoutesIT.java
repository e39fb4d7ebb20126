package lectern.server.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.play.AnswerRequest;
import lectern.model.play.AnswerResult;
import lectern.model.play.AnswerState;
import lectern.model.play.Challenge;
import lectern.model.play.ProgressSummary;
import lectern.model.play.Track;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.QuestionStatus;
import lectern.model.question.Stem;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayRoutesIT {
    private static TestServer server;
    private static LecternClient staff;

    private LecternClient ada;
    private LecternClient bob;

    @BeforeAll
    static void start() {
        server = TestServer.start(Engine.H2);
        staff = server.admin();
        subject("history", 12);
        subject("short", 4);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void guests(TestInfo test) {
        String name = test.getDisplayName() + UUID.randomUUID();
        ada = server.guest("ada " + name.substring(name.length() - 20), null);
        bob = server.guest("bob " + name.substring(name.length() - 20), null);
    }

    /** Every right answer begins with "right", so that a test knows it and nobody else. */
    private static void subject(String id, int count) {
        staff.questions().createCategory(new CategoryDraft(id, "The " + id, null, null, "📚", 1));
        List<String> ids = IntStream.range(0, count)
                .mapToObj(i -> staff.questions()
                        .create(new QuestionDraft(
                                new Stem("Question " + i, null),
                                ContentType.TEXT,
                                "right " + i,
                                List.of("wrong x", "wrong y", "wrong z"),
                                id,
                                3,
                                new KnowledgeCardDraft("Summary " + i, "Deep " + i, "Book " + i)))
                        .id())
                .toList();
        staff.questions().publish(ids);
    }

    private static Challenge next(LecternClient student) {
        return Objects.requireNonNull(student.play().next("history"));
    }

    private static AnswerRequest choose(
            Challenge challenge, int index, boolean right, @org.jspecify.annotations.Nullable String requestId) {
        var question = challenge.questions().get(index).question();
        String option = question.options().stream()
                .filter(o -> o.text().startsWith("right") == right)
                .findFirst()
                .orElseThrow()
                .id();
        return new AnswerRequest(challenge.challengeId(), question.id(), option, 1500, 0, requestId);
    }

    private static String json(String challengeId, String questionId, String option, String more) {
        return "{\"challengeId\":\"%s\",\"questionId\":\"%s\",\"selectedOptionId\":\"%s\"%s}"
                .formatted(challengeId, questionId, option, more);
    }

    private TestServer.Raw post(String body) {
        return server.raw("POST", "/api/challenges/answer", TestServer.token(ada), body);
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void aStudentWalksThroughATrack() {
        Track before = track(ada);
        assertThat(before.progress()).isZero();
        assertThat(before.questionCount()).isEqualTo(12);
        assertThat(before.icon()).isEqualTo("📚");
        assertThat(before.nodes()).hasSize(1);
        assertThat(before.nodes().getFirst().reward()).isEqualTo("+40 XP");
        assertThat(before.nodes().getFirst().status()).isEqualTo(Track.Status.CURRENT);

        Challenge challenge = next(ada);
        assertThat(challenge.nodeId()).isEqualTo(before.nodes().getFirst().id());
        AnswerResult wrong = ada.play().answer(choose(challenge, 0, false, null));
        assertThat(wrong.answerState()).isEqualTo(AnswerState.WRONG);
        assertThat(Objects.requireNonNull(wrong.knowledgeCard()).fact()).startsWith("Deep");
        for (int i = 1; i < 5; i++) {
            assertThat(ada.play()
                            .answer(choose(challenge, i, true, "request " + i))
                            .xpDelta())
                    .isEqualTo(10);
        }

        ProgressSummary progress = ada.play().progress();
        assertThat(progress.xp()).isEqualTo(40);
        assertThat(progress.hearts()).isEqualTo(4);
        assertThat(progress.streakDays()).isEqualTo(1);
        assertThat(progress.dailyAttemptsLeft()).isEqualTo(4);
        assertThat(progress.activeTrackId()).isEqualTo("history");
        assertThat(track(ada).progress()).isEqualTo(100);
        assertThat(track(ada).nodes().getFirst().status()).isEqualTo(Track.Status.DONE);
        assertThat(ada.identity().me().xpTotal()).isEqualTo(40);
        assertThat(ada.identity().me().dailyXpEarned()).isEqualTo(40);
        assertThat(track(bob).progress()).isZero();
        assertThat(next(ada).challengeId()).isNotEqualTo(challenge.challengeId());
    }

    private static Track track(LecternClient student) {
        return student.play().tracks().stream()
                .filter(track -> track.id().equals("history"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tracksAreThereWithTooFewQuestionsTooAndOneIsFoundById() {
        assertThat(ada.play().tracks()).extracting(Track::id).contains("history", "short");
        TestServer.Raw one = server.raw("GET", "/api/tracks/history", TestServer.token(ada), null);
        assertThat(one.body().path("data").path("name").asString("")).isEqualTo("The history");
    }

    @ParameterizedTest
    @CsvSource({"/api/tracks/none", "/api/challenges/next?trackId=none", "/api/challenges/next?trackId=short"})
    void whereThereIsNothingDataIsNull(String path) {
        TestServer.Raw raw = server.raw("GET", path, TestServer.token(ada), null);

        assertThat(raw.status()).isEqualTo(200);
        assertThat(raw.body().path("success").asBoolean()).isTrue();
        assertThat(raw.body().get("data").isNull()).isTrue();
    }

    @Test
    void aRefreshShowsTheSameChallengeWithItsAnswers() {
        Challenge challenge = next(ada);
        AnswerResult result = ada.play().answer(choose(challenge, 2, false, null));

        Challenge again = next(ada);

        assertThat(again.challengeId()).isEqualTo(challenge.challengeId());
        assertThat(again.questions().get(2).answer())
                .isEqualTo(
                        new Challenge.Answered(result.selectedOptionId(), AnswerState.WRONG, result.correctOptionId()));
        assertThat(again.questions().get(1)).isEqualTo(challenge.questions().get(1));
    }

    @Test
    void nothingThatLeavesBeforeTheAnswerTellsIt() {
        String body = server.raw("GET", "/api/challenges/next?trackId=history", TestServer.token(ada), null)
                .response()
                .body();

        assertThat(body).doesNotContain("correct", "distractor", "Summary", "Deep", "Book", "answer");
        Set<String> letters = new HashSet<>();
        Set<String> orders = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            Challenge challenge =
                    next(server.guest("many " + UUID.randomUUID().toString().substring(0, 8), null));
            for (int q = 0; q < 5; q++) {
                letters.add(choose(challenge, q, true, null).selectedOptionId());
                orders.add(challenge.questions().get(q).question().options().toString());
            }
        }
        // Sixty draws of four letters: that one never comes up has a chance of one in ten million.
        assertThat(letters).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(orders.size()).isGreaterThan(12);
    }

    @Test
    void aSecondAnswerChangesNothingWhateverItSays() {
        Challenge challenge = next(ada);
        AnswerResult first = ada.play().answer(choose(challenge, 0, false, "mine"));
        ProgressSummary before = ada.play().progress();

        for (AnswerRequest again : List.of(
                choose(challenge, 0, true, "mine"),
                choose(challenge, 0, true, "other"),
                choose(challenge, 0, true, null))) {
            assertThat(School.judgement(ada.play().answer(again))).isEqualTo(School.judgement(first));
        }
        assertThat(ada.play().progress().xp()).isEqualTo(before.xp());
        assertThat(ada.play().progress().hearts()).isEqualTo(before.hearts());
        assertRefused(ErrorCode.CONFLICT, () -> ada.play().answer(choose(challenge, 1, true, "mine")));
        assertThat(next(ada).questions().get(1).answer()).isNull();
    }

    @Test
    void theSameSentTwentyTimesAtOnceCountsOnce() throws Exception {
        Challenge challenge = next(ada);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<AnswerResult>> sent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                AnswerRequest request = choose(challenge, 0, i % 2 == 0, i % 3 == 0 ? null : "same");
                sent.add(threads.submit(() -> ada.play().answer(request)));
            }
            Set<List<Object>> judgements = new HashSet<>();
            for (Future<AnswerResult> one : sent) {
                judgements.add(School.judgement(one.get()));
            }
            assertThat(judgements).hasSize(1);
        }
        assertThat(ada.play().progress().xp()).isIn(0L, 10L);
    }

    @Test
    void someoneElsesChallengeIsNotThere() {
        Challenge ofBob = next(bob);
        next(ada);

        assertRefused(ErrorCode.NOT_FOUND, () -> ada.play().answer(choose(ofBob, 0, true, null)));

        String question = ofBob.questions().getFirst().question().id();
        TestServer.Raw foreign = post(json(ofBob.challengeId(), question, "a", ""));
        TestServer.Raw unknown = post(json(UUID.randomUUID().toString(), question, "a", ""));
        TestServer.Raw nonsense = post(json("nonsense", question, "a", ""));
        assertThat(List.of(foreign, unknown, nonsense)).allSatisfy(raw -> {
            assertThat(raw.status()).isEqualTo(404);
            assertThat(raw.body().path("error").path("message").asString("")).isEqualTo("Challenge not found");
        });
        assertThat(next(bob).questions())
                .allSatisfy(item -> assertThat(item.answer()).isNull());
    }

    @Test
    void aQuestionThatIsNotInTheChallengeIsNotThere() {
        Challenge challenge = next(ada);

        assertThat(post(json(challenge.challengeId(), UUID.randomUUID().toString(), "a", ""))
                        .status())
                .isEqualTo(404);
        assertThat(post(json(challenge.challengeId(), "nonsense", "a", "")).status())
                .isEqualTo(404);
    }

    @Test
    void badRequestsAreRefusedByField() {
        Challenge challenge = next(ada);
        String id = challenge.challengeId();
        String question = challenge.questions().getFirst().question().id();

        assertField(post(json(id, question, "e", "")), "selectedOptionId");
        assertField(post(json(id, question, "g", "")), "selectedOptionId");
        assertField(post(json(id, question, "A", "")), "selectedOptionId");
        assertField(post(json(id, question, "", "")), "selectedOptionId");
        assertField(post(json("", question, "a", "")), "challengeId");
        assertField(post("{\"challengeId\":\"" + id + "\",\"selectedOptionId\":\"a\"}"), "questionId");
        assertField(post(json(id, question, "a", ",\"timeMs\":-1")), "timeMs");
        assertField(post(json(id, question, "a", ",\"timeMs\":\"soon\"")), "timeMs");
        assertField(post(json(id, question, "a", ",\"comboCount\":true")), "comboCount");
        assertField(post(json(id, question, "a", ",\"xpDelta\":1000")), "xpDelta");
        assertField(post(json(id, question, "a", ",\"submitRequestId\":7")), "submitRequestId");
        assertField(
                post(json(id, question, "a", ",\"submitRequestId\":\"" + "x".repeat(101) + "\"")), "submitRequestId");
        assertField(server.raw("GET", "/api/challenges/next", TestServer.token(ada), null), "trackId");
        assertField(server.raw("GET", "/api/challenges/next?trackId=", TestServer.token(ada), null), "trackId");
        for (String body : new String[] {"", "{", "null", "[]", "\"text\"", json(id, question, "a", "") + "x"}) {
            assertThat(post(body).status()).as(body).isEqualTo(400);
            assertThat(post(body).code()).as(body).isEqualTo("VALIDATION_ERROR");
        }
        assertThat(server.raw("POST", "/api/challenges/answer", TestServer.token(ada), "text/plain", "x")
                        .status())
                .isEqualTo(415);
        assertThat(next(ada).questions())
                .allSatisfy(item -> assertThat(item.answer()).isNull());
    }

    private static void assertField(TestServer.Raw raw, String field) {
        assertThat(raw.status()).as(raw.response().body()).isEqualTo(400);
        assertThat(raw.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(raw.fields()).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/tracks",
        "GET,/api/tracks/history",
        "GET,/api/challenges/next?trackId=history",
        "POST,/api/challenges/answer",
        "GET,/api/progress/summary"
    })
    void nobodyUnknownPlays(String method, String path) {
        String body = method.equals("POST") ? json("a", "b", "a", "") : null;

        assertThat(server.raw(method, path, null, body).code()).isEqualTo("UNAUTHORIZED");
        assertThat(server.raw(method, path, "forged", body).status()).isEqualTo(401);
    }

    @Test
    void aQuestionArchivedInBetweenIsStillJudged() {
        subject("fading", 5);
        Challenge challenge = Objects.requireNonNull(ada.play().next("fading"));
        String id = challenge.questions().getFirst().question().id();
        staff.questions().setStatus(id, QuestionStatus.ARCHIVED);

        assertThat(ada.play().answer(choose(challenge, 0, true, null)).answerState())
                .isEqualTo(AnswerState.CORRECT);
        assertThat(Objects.requireNonNull(ada.play().next("fading")).challengeId())
                .isEqualTo(challenge.challengeId());
        assertThat(bob.play().next("fading")).as("four are left").isNull();
    }
}
