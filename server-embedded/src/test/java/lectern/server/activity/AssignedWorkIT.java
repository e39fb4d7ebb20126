package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityAnswer;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.AssignmentProgress;
import lectern.model.activity.AssignmentProgress.StudentWork;
import lectern.model.activity.OwnResult;
import lectern.model.activity.Pace;
import lectern.model.client.ActivityClient;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LearningStatistics;
import lectern.model.notification.Notification;
import lectern.model.notification.NotificationType;
import lectern.model.play.AnswerRequest;
import lectern.model.play.Challenge;
import lectern.model.question.StudentQuestion;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.activity.ScriptedClass.Pupil;
import lectern.server.realtime.TestSocket;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a class is assigned: whom it reaches, when it is done, and what is left of it. */
@ParameterizedClass
@EnumSource(Engine.class)
class AssignedWorkIT {
    private final TestServer server;
    private final ScriptedClass room;
    private final String id;
    private final ActivityClient host;

    AssignedWorkIT(Engine engine) {
        server = TestServer.start(engine);
        room = new ScriptedClass(server, "Assigned");
        id = room.classroom().id();
        host = room.activities();
    }

    @AfterEach
    void stop() {
        room.close();
        server.close();
    }

    private static JsonNode payload(JsonNode message) {
        return message.path("payload");
    }

    private static AssignmentDraft work(
            AssignedKind kind, @Nullable String target, @Nullable List<String> questions, @Nullable List<String> who) {
        return new AssignmentDraft(kind, target, questions, null, null, who);
    }

    private static StudentQuestion.Option option(StudentQuestion question, boolean right) {
        return question.options().stream()
                .filter(each -> each.text().startsWith(ScriptedClass.RIGHT) == right)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void assignedWorkReachesWhomItConcernsAndNoticesThatItIsDone() {
        List<String> ids = room.questions("history", 5);
        LecternClient ann = server.guest("Ann", room.classroom().joinCode());
        LecternClient ben = server.guest("Ben", room.classroom().joinCode());
        String annsId = ann.identity().me().id();
        TestSocket annsEars = room.open(ann);
        ActivityClient anns = ann.activities(id);
        ActivityClient bens = ben.activities(id);

        Assigned read = host.assign(work(AssignedKind.ARTICLE, room.article(), null, null));
        assertThat(read.of()).isEqualTo(2);
        assertThat(payload(annsEars.first("lesson_assigned"))
                        .path("assignment")
                        .path("title")
                        .asString())
                .isEqualTo("The fox");
        Notification notice = ann.notifications().list(null, 1, 20).items().getFirst();
        assertThat(notice.type()).isEqualTo(NotificationType.LESSON_ASSIGNED);
        assertThat(notice.targetId()).isEqualTo(read.id());
        assertThat(notice.parameters()).isEqualTo(Map.of("classroomName", "Assigned", "title", "The fox"));
        assertThat(anns.done(read.id()).done()).isTrue();
        assertThat(anns.done(read.id()).done()).isTrue();
        assertThat(host.assignments().getFirst().doneCount()).isEqualTo(1);
        assertThat(bens.assignments().getFirst().done()).isFalse();
        AssignmentProgress readers = host.progress(read.id());
        assertThat(readers.assigned())
                .as("the same as in the list")
                .isEqualTo(host.assignments().getFirst());
        assertThat(readers.students()).extracting(StudentWork::nickname).containsExactly("Ann", "Ben");
        assertThat(readers.students()).extracting(StudentWork::done).containsExactly(true, false);
        assertThat(readers.students())
                .extracting(StudentWork::begun)
                .as("nobody tells when one is read")
                .containsOnlyNulls();
        assertThat(readers.students().getFirst().doneAt()).isBetween(read.assignedAt(), Instant.now());

        Assigned track = host.assign(work(AssignedKind.TRACK, "history", null, List.of(annsId)));
        assertThat(bens.assignments())
                .as("it is not for him")
                .extracting(Assigned::id)
                .containsExactly(read.id());
        assertRefused(() -> bens.done(track.id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> anns.done(track.id()), ErrorCode.CONFLICT);
        assertAnns(track, false, false);
        Challenge challenge = Objects.requireNonNull(ann.play().next("history"));
        for (Challenge.Item item : challenge.questions()) {
            assertThat(anns.assignments().getFirst().done()).isFalse();
            assertAnns(track, true, false);
            ann.play()
                    .answer(new AnswerRequest(
                            challenge.challengeId(),
                            item.question().id(),
                            item.question().options().getFirst().id(),
                            1,
                            0,
                            null));
        }
        assertThat(anns.assignments().getFirst().done()).isTrue();
        assertAnns(track, true, true);

        long before = ann.play().progress().xp();
        Activity missedQuiz = host.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(ids, null, null, null, Pace.SELF), null, null));
        host.command(missedQuiz.id(), Action.START);
        List<StudentQuestion> questions = Objects.requireNonNull(
                Objects.requireNonNull(anns.get(missedQuiz.id()).quiz()).questions());
        for (int i = 0; i < questions.size(); i++) {
            StudentQuestion question = questions.get(i);
            ActivityAnswer answer = new ActivityAnswer(
                    "a" + i, i + 1, question.id(), option(question, i % 2 == 0).id(), 1);
            OwnResult result = anns.answer(missedQuiz.id(), answer);
            anns.answer(missedQuiz.id(), answer);
            assertThat(result.correct()).as("judged at once").isEqualTo(i % 2 == 0);
            assertThat(result.correctOption()).isEqualTo(option(question, true).id());
        }
        host.command(missedQuiz.id(), Action.END);
        ActivityResults results = host.results(missedQuiz.id());
        List<String> missed = results.students().getFirst().missed().stream()
                .map(position -> results.questions().get(position - 1).questionId())
                .toList();
        assertThat(missed).containsExactly(ids.get(1), ids.get(3));
        assertThat(results.questions().get(1).options().stream()
                        .filter(option -> option.count() == 1)
                        .toList())
                .singleElement()
                .satisfies(option -> assertThat(option.userIds()).containsExactly(annsId));

        Assigned review = host.assign(work(AssignedKind.QUIZ, null, missed, List.of(annsId)));
        Activity set = anns.get(review.targetId());
        Activity.Quiz quiz = Objects.requireNonNull(set.quiz());
        assertThat(quiz.pace()).isEqualTo(Pace.SELF);
        assertThat(host.current()).as("it goes on beside what the class does").isNull();
        List<StudentQuestion> again = Objects.requireNonNull(quiz.questions());
        for (int i = 0; i < again.size(); i++) {
            assertThat(anns.assignments().getFirst().done()).isFalse();
            assertAnns(review, i > 0, false);
            anns.answer(
                    set.id(),
                    new ActivityAnswer(
                            "r" + i,
                            i + 1,
                            again.get(i).id(),
                            option(again.get(i), true).id(),
                            1));
        }
        assertThat(anns.assignments().getFirst().done()).isTrue();
        assertAnns(review, true, true);
        LearningStatistics learned = ann.profile().learner(annsId).statistics();
        assertThat(learned.xp())
                .as("each right answer of the two quizzes at one's own pace counts, once")
                .isEqualTo(before + 10L * (questions.size() - missed.size() + again.size()));
        assertThat(learned.questionsAnswered()).isEqualTo(challenge.totalQuestions() + questions.size() + again.size());

        host.withdraw(review.id());
        assertThat(anns.assignments()).extracting(Assigned::id).containsExactly(track.id(), read.id());
        assertThat(anns.get(set.id()).phase()).isEqualTo(ActivityPhase.ENDED);
        assertRefused(() -> anns.withdraw(read.id()), ErrorCode.FORBIDDEN);
        assertRefused(() -> host.withdraw(review.id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> host.progress(review.id()), ErrorCode.NOT_FOUND);
        assertRefused(() -> host.progress("x"), ErrorCode.NOT_FOUND);
        assertRefused(() -> anns.progress(read.id()), ErrorCode.FORBIDDEN);
        assertRefused(() -> server.guest("Eve", null).activities(id).progress(read.id()), ErrorCode.FORBIDDEN);
        ScriptedClass other = new ScriptedClass(server, "Next door");
        assertRefused(() -> other.activities().progress(read.id()), ErrorCode.NOT_FOUND);
        other.close();
        assertAssignedOnce(ann, missed);
        assertLeavesWhenTakenBack(ann, ben, annsEars);
        ben.classrooms().leave(id);
        assertThat(host.progress(read.id()).students())
                .as("those who are in the classroom now")
                .extracting(StudentWork::userId)
                .containsExactly(annsId);
        assertThat(host.progress(read.id()).assigned())
                .isEqualTo(host.assignments().getLast());
        assertRefused(() -> anns.assign(work(AssignedKind.TRACK, "history", null, null)), ErrorCode.FORBIDDEN);
        assertWrong();
    }

    /** What is assigned to some is theirs alone, and its end no step of what the class does. */
    @Test
    void whatIsAssignedToSomeStaysBesideTheClass() {
        List<String> ids = room.questions("aside", 3);
        room.join(2);
        room.connect();
        Pupil ann = room.pupils().getFirst();
        Pupil ben = room.pupils().getLast();
        TestSocket teacher = room.open(room.teacher());
        Assigned review = host.assign(work(AssignedKind.QUIZ, null, ids.subList(0, 2), List.of(ann.userId())));
        Assigned forAll = host.assign(work(AssignedKind.QUIZ, null, ids.subList(2, 3), null));
        String path = "/activities/" + review.targetId();
        JsonNode question = ann.get(path).data().path("quiz").path("questions").path(0);
        assertThat(ben.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(ben.answer(review.targetId(), 1, question, true).code()).isEqualTo("NOT_FOUND");
        assertThat(ann.answer(review.targetId(), 1, question, true).status()).isEqualTo(200);
        assertThat(host.results(review.targetId()).students())
                .extracting(ActivityResults.StudentResult::nickname)
                .containsExactly(ann.nickname());
        JsonNode other =
                ben.get("/activities/" + forAll.targetId()).data().path("quiz").path("questions");
        assertThat(ben.answer(forAll.targetId(), 1, other.path(0), true).status())
                .isEqualTo(200);
        assertThat(ben.get("/activities").body())
                .contains(forAll.targetId(), "\"total\":1,")
                .doesNotContain(review.targetId());
        assertThat(ann.get("/activities").body()).contains(forAll.targetId(), review.targetId());

        Activity reading = host.create(new ActivityDraft(
                ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(room.article())));
        host.withdraw(review.id());
        host.withdraw(forAll.id());
        for (Pupil pupil : List.of(ann, ben)) {
            assertThat(pupil.ears().first(message -> isTakenBack(message, forAll)))
                    .isNotNull();
        }
        assertThat(ann.ears().heard("lesson_assigned")).anyMatch(message -> isTakenBack(message, review));
        assertThat(ben.ears().heard("lesson_assigned")).noneMatch(message -> isTakenBack(message, review));
        host.command(reading.id(), Action.START);
        for (TestSocket ears : List.of(teacher, ann.ears(), ben.ears())) {
            ears.first(message ->
                    payload(message).path("activity").path("phase").asString("").equals("running"));
            assertThat(ears.heard("activity_state"))
                    .extracting(message ->
                            payload(message).path("activity").path("id").asString(""))
                    .containsOnly(reading.id());
        }
        JsonNode ended = ann.get(path).data();
        assertThat(ended.path("phase").asString("")).isEqualTo("ended");
        assertThat(ended.path("quiz").path("mine")).hasSize(2);
        assertThat(ended.path("quiz").has("ranking")).as("compared with nobody").isFalse();
        assertThat(ben.get("/activities/" + forAll.targetId()).body())
                .as("who answered looks back")
                .contains("\"mine\"")
                .doesNotContain("ranking");
        assertThat(ann.get("/activities/" + forAll.targetId()).code()).isEqualTo("NOT_FOUND");
    }

    /** It names the quiz, so that a page at which it is open knows that it is meant. */
    private static boolean isTakenBack(JsonNode message, Assigned work) {
        JsonNode told = payload(message);
        return told.path("withdrawn").asBoolean(false)
                && told.path("assignment").path("targetId").asString("").equals(work.targetId());
    }

    /** As over a network that loses the answer. */
    private void assertAssignedOnce(LecternClient ann, List<String> questions) {
        AssignmentDraft draft = work(AssignedKind.QUIZ, null, questions, null).under("review");
        long told = ann.notifications().unread();
        Assigned first = host.assign(draft);
        Assigned again = host.assign(draft);
        assertThat(again).isEqualTo(first);
        assertThat(ann.notifications().unread()).isEqualTo(told + 1);
        Assigned another = host.assign(draft.under("another"));
        assertThat(another.targetId()).isNotEqualTo(first.targetId());
        host.withdraw(first.id());
        host.withdraw(another.id());
    }

    /** What leads to it goes with it, read or not. */
    private void assertLeavesWhenTakenBack(LecternClient ann, LecternClient ben, TestSocket annsEars) {
        Assigned work = host.assign(work(AssignedKind.ARTICLE, room.article(), null, null));
        ben.notifications().read((List<String>) null);
        long unread = ann.notifications().unread();
        host.withdraw(work.id());
        JsonNode told = payload(
                annsEars.first(message -> payload(message).path("withdrawn").asBoolean(false)
                        && payload(message)
                                .path("assignment")
                                .path("title")
                                .asString("")
                                .equals("The fox")));
        assertThat(told.path("assignment").path("id").asString()).isEqualTo(work.id());
        for (LecternClient student : List.of(ann, ben)) {
            assertThat(student.notifications().list(null, 1, 20).items())
                    .extracting(Notification::targetId)
                    .doesNotContain(work.id())
                    .isNotEmpty();
        }
        assertThat(ann.notifications().unread()).isEqualTo(unread - 1);
    }

    /** Of what was assigned to Ann alone. */
    private void assertAnns(Assigned work, boolean begun, boolean done) {
        AssignmentProgress progress = host.progress(work.id());
        assertThat(progress.assigned().of()).isEqualTo(1);
        assertThat(progress.assigned().doneCount()).isEqualTo(done ? 1 : 0);
        assertThat(progress.students()).singleElement().satisfies(student -> {
            assertThat(student.nickname()).isEqualTo("Ann");
            assertThat(student.begun()).isEqualTo(begun);
            assertThat(student.done()).isEqualTo(done);
        });
    }

    private void assertWrong() {
        String token = TestServer.token(room.teacher());
        String path = "/api/classrooms/" + id + "/assignments";
        for (String[] wrong : new String[][] {
            {"{}", "kind"},
            {"{\"kind\":\"article\"}", "targetId"},
            {"{\"kind\":\"article\",\"targetId\":\"x\"}", "targetId"},
            {"{\"kind\":\"track\",\"targetId\":\"nowhere\"}", "targetId"},
            {"{\"kind\":\"track\",\"targetId\":\"history\",\"questionIds\":[\"x\"]}", "questionIds"},
            {"{\"kind\":\"quiz\"}", "questionIds"},
            {"{\"kind\":\"quiz\",\"questionIds\":[\"x\"]}", "questionIds[0]"},
            {"{\"kind\":\"track\",\"targetId\":\"history\",\"userIds\":[\"x\"]}", "userIds[0]"},
            {"{\"kind\":\"track\",\"targetId\":\"history\",\"dueAt\":\"2001-01-01T00:00:00Z\"}", "dueAt"},
        }) {
            assertThat(server.raw("POST", path, token, wrong[0]).fields()).containsExactly(wrong[1]);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
