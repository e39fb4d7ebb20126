package lectern.server.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lectern.model.play.AnswerResult;
import lectern.model.play.Challenge;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes twice, at once, in any order, through any node: it counts once. */
@ParameterizedClass
@EnumSource(Engine.class)
class ConcurrentAnswersIT {
    private static final int AT_ONCE = 50;
    private static final int SHUFFLES = 25;

    private final TestDatabase opened;
    private final School school;
    private final ChallengeService here;
    private final ChallengeService there;
    private final UUID ada;

    ConcurrentAnswersIT(Engine engine) {
        opened = TestDatabase.open(engine);
        school = new School(opened.database());
        here = school.node();
        there = school.node();
        ada = school.student();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private ChallengeService node(int number) {
        return number % 2 == 0 ? here : there;
    }

    /** Runs all tasks at the same moment. */
    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private long count(String sql, UUID student) {
        return school.database.read(tx -> tx.handle()
                .createQuery(sql)
                .bind("student", student)
                .mapTo(Long.class)
                .one());
    }

    private ProgressRow row(UUID student) {
        return Objects.requireNonNull(
                school.database.read(tx -> tx.dao(ProgressDao.class).find(student)));
    }

    /** What the rows say must agree with the progress, whatever happened. */
    private void assertConsistent(UUID student) {
        ProgressRow row = row(student);
        assertThat(row.xp())
                .isEqualTo(count("select coalesce(sum(xp), 0) from answer where account_id = :student", student));
        assertThat(row.version())
                .as("one step a deal and an answer")
                .isEqualTo(
                        row.challenges() + count("select count(*) from answer where account_id = :student", student));
        assertThat(row.challenges())
                .isEqualTo((int) count("select count(*) from challenge where account_id = :student", student));
    }

    @Test
    void fiftyWhoAskAtOnceAreDealtOneChallenge() throws Exception {
        String track = school.track(30);
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            ChallengeService node = node(i);
            tasks.add(() -> Objects.requireNonNull(node.next(ada, track)).challengeId());
        }

        assertThat(atOnce(tasks)).hasSize(AT_ONCE).containsOnly(String.valueOf(row(ada).challengeId()));
        assertThat(row(ada).dayDeals()).isEqualTo(1);
        assertConsistent(ada);
    }

    @Test
    void fiftyAnswersToOneQuestionGetOneJudgement() throws Exception {
        Challenge challenge = Objects.requireNonNull(here.next(ada, school.track(5)));
        Challenge.Item item = challenge.questions().getFirst();
        List<Callable<AnswerResult>> tasks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            ChallengeService node = node(i);
            Submission submission = school.choose(ada, item, i % 3 == 0, i % 5 == 0 ? null : "request " + i);
            tasks.add(() -> node.answer(submission));
        }

        List<AnswerResult> results = atOnce(tasks);

        assertThat(results.stream().map(School::judgement).distinct()).hasSize(1);
        assertThat(count("select count(*) from answer where account_id = :student", ada))
                .isEqualTo(1);
        assertThat(row(ada).xp()).isEqualTo(results.getFirst().xpDelta());
        assertConsistent(ada);
    }

    @Test
    void fiveQuestionsTenTimesEachAtOnceCountFive() throws Exception {
        Challenge challenge = Objects.requireNonNull(here.next(ada, school.track(5)));
        List<Callable<AnswerResult>> tasks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            ChallengeService node = node(i / 5);
            int question = i % 5;
            Submission submission =
                    school.choose(ada, challenge.questions().get(question), question != 2, "request " + question);
            tasks.add(() -> node.answer(submission));
        }

        atOnce(tasks);

        assertThat(row(ada).xp()).isEqualTo(40);
        assertThat(row(ada).hearts()).isEqualTo(4);
        assertThat(count("select count(*) from answer where account_id = :student", ada))
                .isEqualTo(5);
        assertThat(here.latestStates(List.of(ada)).get(ada))
                .isEqualTo(there.latestStates(List.of(ada)).get(ada));
        assertThat(Objects.requireNonNull(here.latestStates(List.of(ada)).get(ada))
                        .answered())
                .isEqualTo(5);
        assertConsistent(ada);
    }

    @Test
    void oneRequestIdForFiveQuestionsAtOnceIsGoodForOne() throws Exception {
        Challenge challenge = Objects.requireNonNull(here.next(ada, school.track(5)));
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            ChallengeService node = node(i / 5);
            Submission submission = school.choose(ada, challenge.questions().get(i % 5), true, "the same");
            tasks.add(() -> {
                try {
                    return node.answer(submission).questionId();
                } catch (DomainException e) {
                    return e.code().name();
                }
            });
        }

        List<String> results = atOnce(tasks);

        assertThat(results.stream().distinct()).hasSize(2).contains(ErrorCode.CONFLICT.name());
        assertThat(Collections.frequency(results, ErrorCode.CONFLICT.name())).isEqualTo(40);
        assertThat(row(ada).xp()).isEqualTo(10);
        assertConsistent(ada);
    }

    @Test
    void aWholeClassAnswersAtOnce() throws Exception {
        String track = school.track(200);
        List<UUID> students = school.students(AT_ONCE);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (UUID student : students) {
            ChallengeService node = node(tasks.size());
            tasks.add(() -> {
                Challenge challenge = Objects.requireNonNull(node.next(student, track));
                int xp = 0;
                for (Challenge.Item item : challenge.questions()) {
                    xp += node.answer(school.choose(
                                    student, item, true, item.question().id()))
                            .xpDelta();
                }
                return xp;
            });
        }

        assertThat(atOnce(tasks)).containsOnly(50);
        students.forEach(this::assertConsistent);
        assertThat(here.latestStates(students))
                .hasSize(AT_ONCE)
                .allSatisfy((id, state) -> assertThat(state.correct()).isEqualTo(5));
    }

    /** Any shuffle of repeated submissions, with other options the second time, ends as if each had come once. */
    @Test
    void anyInterleavingOfRepetitionsEndsAsEachOnce() {
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            int used = seed;
            assertThatCode(() -> interleave(new Random(used)))
                    .as("seed %d", used)
                    .doesNotThrowAnyException();
        }
    }

    private void interleave(Random random) {
        UUID eve = school.student();
        String track = school.track(5);
        Challenge challenge = Objects.requireNonNull(here.next(eve, track));
        List<Submission> sent = new ArrayList<>();
        for (Challenge.Item item : challenge.questions()) {
            String requestId = random.nextBoolean() ? UUID.randomUUID().toString() : null;
            int times = 1 + random.nextInt(4);
            for (int i = 0; i < times; i++) {
                sent.add(school.choose(eve, item, random.nextBoolean(), requestId));
            }
        }
        Collections.shuffle(sent, random);
        Map<UUID, AnswerResult> firsts = new HashMap<>();
        for (Submission submission : sent) {
            AnswerResult result = node(random.nextInt(2)).answer(submission);
            AnswerResult first = firsts.putIfAbsent(submission.questionId(), result);
            if (first != null) {
                assertThat(School.judgement(result)).isEqualTo(School.judgement(first));
            }
        }

        UUID bob = school.student();
        Challenge ofBob = Objects.requireNonNull(here.next(bob, track));
        for (Challenge.Item item : ofBob.questions()) {
            boolean right = Objects.requireNonNull(
                                    firsts.get(UUID.fromString(item.question().id())))
                            .xpDelta()
                    > 0;
            here.answer(school.choose(bob, item, right, null));
        }

        ProgressService progress = new ProgressService(school.database, school.rules);
        assertThat(progress.today(eve)).isEqualTo(progress.today(bob));
        assertThat(row(eve).version()).isEqualTo(row(bob).version());
        assertConsistent(eve);
    }
}
