package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.Standing;
import lectern.model.wire.FileLanguage;
import lectern.server.TestServer;
import lectern.server.activity.ScriptedClass.Pupil;
import lectern.server.storage.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A whole class plays a quiz, beside a model that knows every score. */
class LiveQuizIT {
    private static final Logger log = LoggerFactory.getLogger(LiveQuizIT.class);
    private static final int QUESTIONS = 4;
    /** Who never answers a question in time. */
    private static final int ABSENT_EVERY = 10;

    /** What a pupil does at a question. */
    private static boolean right(int pupil, int position) {
        return (pupil * 7 + position * 3) % 4 != 0;
    }

    private static boolean silent(int pupil, int position) {
        return position == 3 && pupil % ABSENT_EVERY == 0;
    }

    private static int points(int pupil, int upTo) {
        return IntStream.rangeClosed(1, upTo)
                .filter(position -> !silent(pupil, position) && right(pupil, position))
                .map(position -> 1_000)
                .sum();
    }

    private static int rank(int pupil, int crowd, int upTo) {
        return 1
                + (int) IntStream.range(0, crowd)
                        .filter(other -> points(other, upTo) > points(pupil, upTo))
                        .count();
    }

    @ParameterizedTest
    @CsvSource({"H2, 300", "POSTGRESQL, 30"})
    void everyScoreIsRightAndNoAnswerIsKnownBeforeItsTime(Engine engine, int crowd) {
        try (TestServer server = TestServer.start(engine);
                ScriptedClass room = new ScriptedClass(server, "Everyone")) {
            List<String> ids = room.questions("quiz", QUESTIONS);
            long began = System.nanoTime();
            room.join(crowd);
            room.connect();
            log.info("{} are there after {} ms", crowd, (System.nanoTime() - began) / 1_000_000);
            began = System.nanoTime();
            Activity lobby = room.activities()
                    .create(new ActivityDraft(
                            ActivityKind.QUIZ, "Friday", new ActivityDraft.Quiz(ids, null, null, 0, null), null, null));
            assertThat(lobby.phase()).isEqualTo(ActivityPhase.LOBBY);
            String id = lobby.id();
            room.activities().command(id, Action.START);
            for (int position = 1; position <= QUESTIONS; position++) {
                play(room, id, position);
                room.activities().command(id, Action.NEXT);
            }
            log.info("{} questions took {} ms", QUESTIONS, (System.nanoTime() - began) / 1_000_000);
            assertResults(room, id, crowd);
            assertRevealCountsAll(room, ids.getFirst());
        }
    }

    /** Also to a host who comes in the middle of the question, and to nobody else. */
    private static void assertWhoHasAnsweredIsToldToTheHost(ScriptedClass room) {
        List<Pupil> pupils = room.pupils();
        JsonNode tally = room.open(room.teacher()).first("activity_tally").path("payload");
        assertThat(tally.path("answeredBy").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, pupils.size())
                        .filter(pupil -> !silent(pupil, 3))
                        .mapToObj(pupil -> pupils.get(pupil).userId())
                        .toList());
        assertThat(pupils)
                .allSatisfy(pupil -> assertThat(pupil.words()).noneMatch(word -> word.contains("answeredBy")));
    }

    private void play(ScriptedClass room, String id, int position) {
        String secret = "secret of quiz " + (position - 1);
        List<Pupil> pupils = room.pupils();
        List<Integer> statuses = room.each(pupil -> {
            int me = pupils.indexOf(pupil);
            JsonNode question = pupil.question(position);
            if (me % 3 == 0) {
                pupil.get("/activities/" + id);
                pupil.get("/activities/current");
            }
            assertThat(pupil.words()).noneMatch(word -> word.contains(secret));
            if (position == 1) {
                assertThat(pupil.words()).noneMatch(word -> word.contains("orrect"));
            }
            if (silent(me, position)) {
                return 200;
            }
            Pupil.Said said = pupil.answer(id, position, question, right(me, position));
            assertThat(said.data().propertyNames())
                    .as("until the reveal nothing but what was chosen")
                    .containsExactlyInAnyOrder("position", "optionId");
            return said.status();
        });
        assertThat(statuses).containsOnly(200);
        if (position == 3) {
            assertThat(room.activities().get(id).phase())
                    .as("some have not answered")
                    .isEqualTo(ActivityPhase.RUNNING);
            assertThat(pupils).allSatisfy(pupil -> assertThat(pupil.words()).noneMatch(word -> word.contains(secret)));
            assertWhoHasAnsweredIsToldToTheHost(room);
            room.activities().command(id, Action.REVEAL);
        } else {
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> room.activities().get(id).phase() == ActivityPhase.REVEAL);
        }
        assertReveal(room, id, position);
    }

    private static Activity.Reveal reveal(Activity activity) {
        return Objects.requireNonNull(Objects.requireNonNull(activity.quiz()).reveal());
    }

    private static boolean is(JsonNode message, String type, int position) {
        return message.path("type").asString("").equals(type)
                && message.path("payload").path("result").path("position").asInt(0) == position;
    }

    private void assertReveal(ScriptedClass room, String id, int position) {
        List<Pupil> pupils = room.pupils();
        int crowd = pupils.size();
        Activity.Reveal reveal = reveal(room.activities().get(id));
        Map<String, Integer> counts = new TreeMap<>();
        room.each(pupil -> {
            int me = pupils.indexOf(pupil);
            JsonNode result = pupil.ears()
                    .first(message -> is(message, "activity_result", position))
                    .path("payload")
                    .path("result");
            assertThat(result.path("correctOption").asString()).isEqualTo(reveal.correctOption());
            assertThat(result.path("correct").asBoolean(false)).isEqualTo(!silent(me, position) && right(me, position));
            assertThat(result.path("total").asInt(-1)).isEqualTo(points(me, position));
            assertThat(result.path("rank").asInt(-1)).isEqualTo(rank(me, crowd, position));
            assertThat(result.path("of").asInt(-1)).isEqualTo(crowd);
            if (!silent(me, position)) {
                synchronized (counts) {
                    counts.merge(result.path("optionId").asString(), 1, Integer::sum);
                }
            }
            List<JsonNode> boards = pupil.ears().heard("leaderboard_update");
            assertThat(boards)
                    .as("only the own place comes")
                    .allSatisfy(board -> assertThat(board.path("payload")
                                    .path("mine")
                                    .path("userId")
                                    .asString())
                            .isEqualTo(pupil.userId()));
            return me;
        });
        assertThat(reveal.counts()).isEqualTo(counts);
        assertThat(reveal.explanation()).isEqualTo("secret of quiz " + (position - 1));
        assertThat(reveal.top()).hasSize(5);
    }

    private static void assertResults(ScriptedClass room, String id, int crowd) {
        Activity ended = room.activities().get(id);
        assertThat(ended.phase()).isEqualTo(ActivityPhase.ENDED);
        assertThat(room.activities().current()).isNull();
        List<Standing> ranking =
                Objects.requireNonNull(Objects.requireNonNull(ended.quiz()).ranking());
        List<Integer> expected = IntStream.range(0, crowd)
                .map(pupil -> points(pupil, QUESTIONS))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(ranking).extracting(Standing::points).isEqualTo(expected);
        ActivityResults results = room.activities().results(id);
        assertThat(results.students()).hasSize(crowd);
        List<Pupil> pupils = room.pupils();
        results.students().forEach(student -> {
            int me = pupils.stream().map(Pupil::userId).toList().indexOf(student.userId());
            List<Integer> missed = new ArrayList<>();
            for (int position = 1; position <= QUESTIONS; position++) {
                if (silent(me, position) || !right(me, position)) {
                    missed.add(position);
                }
            }
            assertThat(student.missed()).isEqualTo(missed);
            assertThat(student.points()).isEqualTo(points(me, QUESTIONS));
            assertThat(student.rank()).isEqualTo(rank(me, crowd, QUESTIONS));
        });
        assertThat(results.questions()).hasSize(QUESTIONS);
        results.questions().forEach(question -> {
            int silent = question.position() == 3 ? (crowd + ABSENT_EVERY - 1) / ABSENT_EVERY : 0;
            assertThat(question.answered()).isEqualTo(crowd - silent);
            assertThat(question.options().stream()
                            .mapToInt(option -> option.userIds().size())
                            .sum())
                    .isEqualTo(question.answered());
        });
        pupils.subList(0, 5)
                .forEach(pupil -> assertThat(room.teacher()
                                .profile()
                                .learner(pupil.userId())
                                .statistics()
                                .xp())
                        .as("what was right counted at its reveal")
                        .isEqualTo(points(pupils.indexOf(pupil), QUESTIONS) / 100));
        byte[] csv = room.activities().resultsCsv(id, FileLanguage.EN);
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFrank,nickname,points,correct,answered,question 1");
        assertThat(text.lines()).hasSize(crowd + 3);
        assertThat(new String(room.activities().resultsCsv(id, FileLanguage.ZH), StandardCharsets.UTF_8))
                .startsWith("\uFEFF排名,昵称,得分,答对题数,已答题数,第 1 题");
        assertThat(text).doesNotContain(",=wrong");
        Pupil one = pupils.getFirst();
        JsonNode mine = one.get("/activities/" + id).data().path("quiz");
        assertThat(mine.path("mine")).hasSize(QUESTIONS);
        assertThat(mine.path("ranking")).hasSize(5);
        assertThat(one.get("/activities/" + id + "/results").status()).isEqualTo(403);
        assertThat(one.get("/activities/" + id + "/results.csv").status()).isEqualTo(403);
    }

    /** The host shows the answer while everyone answers: who was told that it counts counts, and nobody else. */
    private static void assertRevealCountsAll(ScriptedClass room, String questionId) {
        ActivityDraft.Quiz one = new ActivityDraft.Quiz(List.of(questionId), null, null, 0, null);
        String id = room.activities()
                .create(new ActivityDraft(ActivityKind.QUIZ, "Hasty", one, null, null))
                .id();
        room.activities().command(id, Action.START);
        Pupil hasty = room.pupils().getFirst();
        JsonNode question = hasty.get("/activities/current").data().path("quiz").path("question");
        List<Integer> statuses = room.each(pupil -> {
            if (pupil == hasty) {
                Activity shown = room.activities().command(id, Action.REVEAL);
                return reveal(shown).counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
            }
            return pupil.answer(id, 1, question, true).status();
        });
        List<Integer> others = statuses.subList(1, statuses.size());
        assertThat(others).isSubsetOf(200, 409);
        int counted = (int) others.stream().filter(status -> status == 200).count();
        assertThat(statuses.getFirst()).as("told at the reveal").isEqualTo(counted);
        assertThat(room.activities().results(id).questions().getFirst().answered())
                .isEqualTo(counted);
        room.activities().command(id, Action.END);
    }
}
