package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.OwnResult;
import lectern.model.activity.Pace;
import lectern.model.activity.Standing;
import lectern.model.classroom.JoinRequest;
import lectern.model.client.ActivityClient;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountDeletion;
import lectern.model.identity.SignUpRequest;
import lectern.model.question.StudentQuestion;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.FileLanguage;
import lectern.server.TestServer;
import lectern.server.activity.ScriptedClass.Pupil;
import lectern.server.storage.Database;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ActivityRoutesIT {
    private static final String PASSWORD = "correct horse";

    private final TestServer server;
    private final ScriptedClass room;
    private final List<String> ids;
    private final LecternClient ann;

    ActivityRoutesIT(Engine engine) {
        server = TestServer.start(engine);
        room = new ScriptedClass(server, "Activities");
        ids = room.questions("quiz", 5);
        ann = server.guest("Ann", room.classroom().joinCode());
    }

    @AfterEach
    void stop() {
        room.close();
        server.close();
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            for (String word : words) {
                assertThat(e.getMessage()).contains(word);
            }
        });
    }

    private static ActivityDraft quiz(List<String> questionIds, @Nullable Integer seconds, Pace pace) {
        return new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(questionIds, null, null, seconds, pace), null, null);
    }

    private ActivityClient anns() {
        return ann.activities(room.classroom().id());
    }

    private static Activity.Quiz quiz(Activity activity) {
        return Objects.requireNonNull(activity.quiz());
    }

    private static List<Standing> ranking(Activity activity) {
        return Objects.requireNonNull(quiz(activity).ranking());
    }

    private static ActivityAnswer choose(int position, StudentQuestion question, boolean right, String requestId) {
        String option = question.options().stream()
                .filter(each -> each.text().startsWith(ScriptedClass.RIGHT) == right)
                .findFirst()
                .orElseThrow()
                .id();
        return new ActivityAnswer(requestId, position, question.id(), option, 50);
    }

    private long xp() {
        return ann.play().progress().xp();
    }

    private StudentQuestion open(String id) {
        return Objects.requireNonNull(quiz(anns().get(id)).question());
    }

    @Test
    void aQuizIsMadeOfWhatCanBeAsked() {
        ActivityClient host = room.activities();
        String draft = room.teacher()
                .questions()
                .create(ScriptedClass.question("quiz", 77))
                .id();
        String archived = ids.get(4);
        room.teacher().questions().archive(List.of(archived));
        assertRefused(
                () -> host.create(quiz(List.of(ids.get(0), draft, archived, "x", ids.get(0)), null, Pace.LIVE)),
                ErrorCode.VALIDATION_ERROR,
                "quiz.questionIds[1]",
                "Question 77 of quiz",
                "not published");
        String token = TestServer.token(room.teacher());
        String path = "/api/classrooms/" + room.classroom().id() + "/activities";
        assertThat(server.raw("POST", path, token, """
                {"kind":"quiz","quiz":{"questionIds":["%s","%s","x","%s"]}}
                """.formatted(draft, archived, draft))
                        .fields())
                .containsExactly(
                        "quiz.questionIds[0]", "quiz.questionIds[1]", "quiz.questionIds[2]", "quiz.questionIds[3]");
        for (String[] wrong : new String[][] {
            {"{\"kind\":\"quiz\"}", "quiz"},
            {"{\"kind\":\"chess\"}", "kind"},
            {"{\"kind\":\"quiz\",\"quiz\":{}}", "quiz.questionIds"},
            {"{\"kind\":\"quiz\",\"quiz\":{\"categoryId\":\"nowhere\"}}", "quiz.categoryId"},
            {"{\"kind\":\"quiz\",\"quiz\":{\"categoryId\":\"quiz\",\"count\":9}}", "quiz.count"},
            {
                "{\"kind\":\"quiz\",\"quiz\":{\"categoryId\":\"quiz\",\"secondsPerQuestion\":601}}",
                "quiz.secondsPerQuestion"
            },
            {"{\"kind\":\"typing_race\",\"race\":{\"text\":\" \\n \"}}", "race.text"},
            {"{\"kind\":\"typing_race\",\"race\":{}}", "race.text"},
            {"{\"kind\":\"typing_race\",\"race\":{\"articleId\":\"x\"}}", "race.articleId"},
            {"{\"kind\":\"shared_reading\",\"reading\":{\"articleId\":\"x\"}}", "reading.articleId"},
        }) {
            assertThat(server.raw("POST", path, token, wrong[0]).fields()).containsExactly(wrong[1]);
        }
        assertThat(host.list(1, 20).items()).as("nothing half-done stays").isEmpty();
        Activity drawn = host.create(new ActivityDraft(
                ActivityKind.QUIZ, "Drawn", new ActivityDraft.Quiz(null, "quiz", 3, null, null), null, null));
        assertThat(quiz(drawn).total()).isEqualTo(3);
        assertThat(quiz(drawn).pace()).isEqualTo(Pace.LIVE);
        assertRefused(() -> host.create(quiz(ids.subList(0, 1), null, Pace.LIVE)), ErrorCode.CONFLICT, "end it first");
        host.command(drawn.id(), Action.END);
        host.create(quiz(ids.subList(0, 1), null, Pace.LIVE));
        assertThat(host.list(1, 20).items())
                .extracting(ActivitySummary::phase)
                .containsExactly(ActivityPhase.LOBBY, ActivityPhase.ENDED);
    }

    /** The lobby shows the title to the class: it must give no question away. */
    @Test
    void aQuizWithoutATitleIsCalledAsWhatItIsAbout() {
        room.questions("maths", 1);
        List<String> algebra = room.questions("algebra", 2, "maths");
        List<String> geometry = room.questions("geometry", 1, "maths");
        assertThat(titleOf(new ActivityDraft.Quiz(null, "algebra", 2, null, null)))
                .isEqualTo("All of algebra");
        assertThat(titleOf(new ActivityDraft.Quiz(algebra, null, null, null, Pace.SELF)))
                .isEqualTo("All of algebra");
        List<String> both = List.of(algebra.getFirst(), geometry.getFirst());
        assertThat(titleOf(new ActivityDraft.Quiz(both, null, null, null, null)))
                .as("what they have in common")
                .isEqualTo("All of maths");
        List<String> mixed = List.of(algebra.getFirst(), ids.getFirst());
        assertThat(titleOf(new ActivityDraft.Quiz(mixed, null, null, null, null)))
                .as("nothing in common")
                .matches("Activities · [0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(room.activities()
                        .assign(new AssignmentDraft(AssignedKind.QUIZ, null, both, null, null, null))
                        .title())
                .isEqualTo("All of maths");
    }

    private String titleOf(ActivityDraft.Quiz draft) {
        Activity made = room.activities().create(new ActivityDraft(ActivityKind.QUIZ, " ", draft, null, null));
        room.activities().command(made.id(), Action.END);
        return made.title();
    }

    @Test
    void onlyTheHostLeadsAndOnlyMembersSee() {
        ActivityClient host = room.activities();
        Activity activity = host.create(quiz(ids, 20, Pace.LIVE));
        String id = activity.id();
        ActivityClient stranger =
                server.guest("Eve", null).activities(room.classroom().id());
        assertRefused(() -> stranger.list(1, 20), ErrorCode.NOT_FOUND);
        assertRefused(stranger::current, ErrorCode.NOT_FOUND);
        assertRefused(() -> stranger.command(id, Action.START), ErrorCode.FORBIDDEN);
        assertRefused(() -> anns().command(id, Action.START), ErrorCode.FORBIDDEN);
        assertRefused(() -> anns().create(quiz(ids, 20, Pace.LIVE)), ErrorCode.FORBIDDEN);
        assertRefused(() -> anns().results(id), ErrorCode.FORBIDDEN);
        assertRefused(() -> anns().resultsCsv(id, FileLanguage.EN), ErrorCode.FORBIDDEN);
        assertRefused(() -> host.get(room.classroom().id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> host.command("x", Action.START), ErrorCode.NOT_FOUND);
        ScriptedClass other = new ScriptedClass(server, "Next door");
        assertRefused(() -> other.activities().command(id, Action.START), ErrorCode.NOT_FOUND);
        assertRefused(
                () -> host.command(id, new ActivityCommand(Action.START, activity.revision() + 1, null)),
                ErrorCode.CONFLICT,
                "moved on");
        assertThat(host.command(id, new ActivityCommand(Action.START, activity.revision(), null))
                        .phase())
                .isEqualTo(ActivityPhase.RUNNING);
        String path = "/api/classrooms/" + room.classroom().id() + "/activities/" + id;
        String token = TestServer.token(room.teacher());
        assertThat(server.raw("POST", path + "/commands", token, "{\"action\":\"dance\"}")
                        .fields())
                .containsExactly("action");
        assertThat(server.raw("POST", path + "/commands", token, "{}").fields()).containsExactly("action");
        assertThat(server.raw("POST", path + "/answers", TestServer.token(ann), "{}")
                        .fields())
                .contains("clientRequestId", "position", "optionId", "questionId");
        other.close();
    }

    @Test
    void anAnswerCountsOnceAndInItsTime() {
        ActivityClient host = room.activities();
        String id = host.create(quiz(ids, 60, Pace.LIVE)).id();
        StudentQuestion none = new StudentQuestion(
                ids.getFirst(),
                "",
                lectern.model.question.ContentType.TEXT,
                null,
                List.of(new StudentQuestion.Option("a", ScriptedClass.RIGHT)));
        assertRefused(() -> anns().answer(id, choose(1, none, true, "r0")), ErrorCode.CONFLICT, "not begun");
        host.command(id, Action.START);
        StudentQuestion first = open(id);
        assertThat(quiz(host.get(id)).question())
                .as("the same order for everyone")
                .isEqualTo(first);
        assertRefused(() -> room.activities().answer(id, choose(1, first, true, "h")), ErrorCode.FORBIDDEN, "leads");
        assertRefused(
                () -> anns().answer(id, new ActivityAnswer("r1", 1, first.id(), "z", 5)),
                ErrorCode.VALIDATION_ERROR,
                "optionId");
        assertRefused(() -> anns().answer(id, choose(2, first, true, "r1")), ErrorCode.CONFLICT, "not open yet");
        assertRefused(() -> anns().answer(id, choose(9, first, true, "r1")), ErrorCode.VALIDATION_ERROR, "5 questions");
        OwnResult given = anns().answer(id, choose(1, first, true, "r1"));
        assertThat(given).isEqualTo(new OwnResult(1, given.optionId(), null, null, null, null, null, null, null, null));
        assertThat(anns().answer(id, choose(1, first, true, "r1"))).isEqualTo(given);
        assertThat(anns().answer(id, choose(1, first, true, "r1 again"))).isEqualTo(given);
        assertRefused(
                () -> anns().answer(id, choose(1, first, false, "r2")), ErrorCode.CONFLICT, "first answer counts");
        assertThat(xp()).as("tells nothing before the reveal").isZero();
        host.command(id, Action.REVEAL);
        assertThat(xp()).isEqualTo(10);
        OwnResult judged = anns().answer(id, choose(1, first, true, "r1"));
        assertThat(judged.correct()).isTrue();
        assertThat(judged.points()).isBetween(501, 1_000);
        LecternClient late = server.guest("Late", room.classroom().joinCode());
        ActivityClient lates = late.activities(room.classroom().id());
        assertRefused(() -> lates.answer(id, choose(1, first, true, "l1")), ErrorCode.CONFLICT, "too late");

        host.command(id, Action.NEXT);
        StudentQuestion second = open(id);
        assertThat(lates.answer(id, choose(2, second, true, "l2")).position())
                .as("in from the open question on")
                .isEqualTo(2);
        assertRefused(() -> anns().answer(id, choose(2, second, true, "r1")), ErrorCode.CONFLICT, "another question");
        anns().answer(id, choose(2, second, false, "r2"));
        host.command(id, Action.PAUSE);
        assertThat(host.command(id, Action.PAUSE).paused()).isTrue();
        assertThat(quiz(anns().get(id)).remainingMillis()).isBetween(1L, 60_000L);
        host.command(id, Action.RESUME);

        StudentQuestion replaced = second;
        assertRefused(
                () -> host.command(id, new ActivityCommand(Action.REPLACE, null, ids.get(3))),
                ErrorCode.VALIDATION_ERROR,
                "has it already");
        assertRefused(() -> host.command(id, Action.REPLACE), ErrorCode.CONFLICT, "no other question");
        String fresh = room.questions("spare", 1).getFirst();
        host.command(id, new ActivityCommand(Action.REPLACE, null, fresh));
        assertThat(open(id).id()).isEqualTo(fresh);
        assertRefused(() -> anns().answer(id, choose(2, replaced, true, "r3")), ErrorCode.CONFLICT, "replaced");
        anns().answer(id, choose(2, open(id), true, "r4"));
        host.command(id, Action.REVEAL);
        assertThat(xp()).isEqualTo(20);
        host.command(id, Action.SKIP);
        assertThat(xp()).as("skipped after all").isEqualTo(10);
        assertRefused(() -> lates.answer(id, choose(2, replaced, true, "l3")), ErrorCode.CONFLICT, "too late");
        assertRefused(() -> host.command(id, Action.NEXT), ErrorCode.CONFLICT, "answer first");
        anns().answer(id, choose(3, open(id), true, "r5"));
        Activity ended = host.command(id, Action.END);
        assertThat(xp()).as("what is answered counts").isEqualTo(20);
        assertThat(ranking(ended)).as("who came late took part").hasSize(2);
        assertThat(ranking(ended).getFirst().points())
                .as("the open one counts, the skipped one does not")
                .isGreaterThan(judged.points());
        assertRefused(() -> host.command(id, Action.NEXT), ErrorCode.CONFLICT, "ended");
        assertRefused(() -> anns().answer(id, choose(4, first, true, "r6")), ErrorCode.CONFLICT, "ended");
        ActivityResults results = host.results(id);
        assertThat(results.questions()).extracting(q -> q.skipped()).containsExactly(false, true, false);
        assertThat(results.students().getFirst().missed()).isEmpty();
    }

    @Test
    void whatGoesOnEndsWithItsClassroom() {
        room.join(1);
        ActivityClient host = room.activities();
        host.create(quiz(ids, 60, Pace.LIVE));
        String id = Objects.requireNonNull(host.current()).id();
        host.command(id, Action.START);
        host.assign(new AssignmentDraft(AssignedKind.QUIZ, null, ids.subList(0, 2), null, null, null));

        server.admin().classrooms().dissolve(room.classroom().id());

        assertRefused(() -> host.get(id), ErrorCode.NOT_FOUND, "");
        server.stop();
        try (Database database = server.openDatabase()) {
            UUID classroomId = UUID.fromString(room.classroom().id());
            assertThat(database.<List<UUID>>read(tx -> tx.dao(ActivityDao.class).open(classroomId)))
                    .isEmpty();
        }
    }

    @Test
    void theClockRevealsByItselfAlsoAfterARestartAndWhoComesBackIsTold() {
        room.join(2);
        room.connect();
        String id =
                room.activities().create(quiz(ids.subList(0, 2), 3, Pace.LIVE)).id();
        room.activities().command(id, Action.START);
        Pupil mei = room.pupils().getFirst();
        assertThat(mei.answer(id, 1, mei.question(1), true).status()).isEqualTo(200);
        assertThat(mei.ears()
                        .first(m -> m.path("payload")
                                .path("activity")
                                .path("phase")
                                .asString("")
                                .equals("reveal"))
                        .path("payload")
                        .path("activity")
                        .path("quiz")
                        .path("reveal")
                        .path("counts"))
                .hasSize(1);
        Pupil back = room.pupils().get(1);
        back.fall();
        back.connect();
        back.ears().first(m -> m.path("payload").path("result").path("total").asInt(-1) == 0);
        assertThat(back.ears()
                        .heard("activity_result")
                        .getFirst()
                        .path("payload")
                        .path("result")
                        .path("rank")
                        .asInt())
                .isEqualTo(2);
        room.activities().command(id, Action.NEXT);
        server.restart();
        LecternClient again = server.admin();
        ActivityClient host = again.activities(room.classroom().id());
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> host.get(id).phase() == ActivityPhase.REVEAL);
        assertThat(ranking(host.command(id, Action.NEXT)).getFirst().nickname()).isEqualTo(mei.nickname());
    }

    @Test
    void whoIsForgottenLeavesFiguresWithoutAName() {
        LecternClient dora = server.guest("Dora", room.classroom().joinCode());
        dora.identity().signUp(new SignUpRequest("dora", null, PASSWORD, null, null, null, null, null, null));
        ActivityClient doras = dora.activities(room.classroom().id());
        String id =
                room.activities().create(quiz(ids.subList(0, 1), 0, Pace.SELF)).id();
        room.activities().command(id, Action.START);
        StudentQuestion question =
                Objects.requireNonNull(quiz(doras.get(id)).questions()).getFirst();
        assertThat(doras.answer(id, choose(1, question, true, "d1")).points()).isEqualTo(1_000);
        assertThat(new String(dora.api().bytes("/user/export"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("activities", "d1");
        dora.profile().delete(new AccountDeletion(PASSWORD));
        ActivityResults results = room.activities().results(id);
        assertThat(results.students().getFirst().nickname()).isEqualTo("—");
        assertThat(results.students().getFirst().points()).isEqualTo(1_000);
        assertThat(ann.classrooms()
                        .join(new JoinRequest(room.classroom().joinCode(), null))
                        .id())
                .isEqualTo(room.classroom().id());
    }
}
