package lectern.desktop.classroom;

import static lectern.desktop.classroom.ScriptedRoom.MORNING;
import static lectern.desktop.classroom.ScriptedRoom.answered;
import static lectern.desktop.classroom.ScriptedRoom.student;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import lectern.desktop.task.TaskRunner;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivityResults.OptionResult;
import lectern.model.activity.ActivityResults.QuestionResult;
import lectern.model.activity.ActivityResults.StudentResult;
import lectern.model.activity.Pace;
import lectern.model.article.ArticleMetadata;
import lectern.model.article.PublishedArticle;
import lectern.model.classroom.Application;
import lectern.model.classroom.ChatHistory;
import lectern.model.classroom.ConfigChange;
import lectern.model.classroom.Invited;
import lectern.model.classroom.MemberKind;
import lectern.model.classroom.Presence;
import lectern.model.question.ContentType;
import lectern.model.question.StudentQuestion;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.ActivityTally;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.RoomEvent.Kind;
import lectern.model.realtime.SessionUpdate;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to a live classroom beside the tiles, and the signs on them. */
class RoomDeskTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final ScriptedRoom room = new ScriptedRoom();
    private final LiveWallViewModel wall = room.wall();
    private final RoomDesk desk = wall.desk();

    @BeforeEach
    void show() {
        room.server.answer(
                "GET /api/classrooms/c1/messages", new ChatHistory(List.of(said("m1", "u-Ann", "Hi")), null));
        room.server.answer(
                "GET /api/classrooms/c1/applications",
                List.of(new Application("u-Zoe", "Zoë", MemberKind.GUEST, "May I?", MORNING)));
        room.members(student("Ann", Presence.ONLINE, null), student("Bo", Presence.ONLINE, answered(1, 0, SOON)));
        wall.show();
        room.channel().onConnection(true);
        room.says(new RoomEvent(Kind.WELCOME, "h", "Ada"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Tile tile(String name) {
        return wall.tiles().stream()
                .filter(tile -> tile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void handsStandInTheOrderInWhichTheyWentUp() {
        room.says(new RoomEvent(Kind.HAND_RAISED, "u-Bo", "Bo"));
        room.says(new RoomEvent(Kind.HAND_RAISED, "u-Ann", "Ann"));
        room.says(new RoomEvent(Kind.HAND_RAISED, "u-Bo", "Bo"));
        assertThat(wall.hands()).extracting(Tile::name).containsExactly("Bo", "Ann");
        wall.orderProperty().set(TileOrder.NEEDS_HELP);
        assertThat(wall.tiles()).extracting(Tile::handUp).containsOnly(true);

        room.says(new RoomEvent(Kind.MEMBER_JOINED, "u-Bo", "Bo"));
        assertThat(wall.hands()).as("fetching everyone again keeps them").hasSize(2);

        desk.actions().lowerHand("u-Bo", why -> {});
        assertThat(room.line().said()).containsExactly(new RoomEvent(Kind.HAND_LOWERED, "u-Bo", null));
        room.says(new RoomEvent(Kind.HAND_LOWERED, "u-Bo", "Bo"));
        assertThat(wall.hands()).extracting(Tile::name).containsExactly("Ann");
        room.failures.assertNone();
    }

    @Test
    void afterAResyncAllIsFetchedAndTheHandsAreToldAnew() {
        room.says(new RoomEvent(Kind.HAND_RAISED, "u-Bo", "Bo"));
        room.says(new RoomEvent(Kind.PAUSED, null, null));
        room.server.answer(
                "GET /api/classrooms/c1/messages",
                new ChatHistory(List.of(said("m1", "u-Ann", "Hi"), said("m2", "u-Bo", "Hello")), null));
        room.says(new RoomEvent(Kind.RESYNC, "h", "Ada"));
        assertThat(wall.hands()).as("lowered unheard").isEmpty();
        assertThat(desk.actions().pausedProperty().get()).isFalse();
        assertThat(desk.chat().said()).extracting(ChatMessage::text).containsExactly("Hi", "Hello");
        room.says(new RoomEvent(Kind.HAND_RAISED, "u-Ann", "Ann"));
        assertThat(wall.hands()).extracting(Tile::name).containsExactly("Ann");
        room.failures.assertNone();
    }

    @Test
    void aHandOfWhoIsNotKnownYetIsNotLost() {
        room.says(new RoomEvent(Kind.HAND_RAISED, "u-Cy", "Cy"));
        room.members(student("Cy", Presence.ONLINE, null));
        room.says(new RoomEvent(Kind.MEMBER_JOINED, "u-Cy", "Cy"));
        assertThat(wall.hands()).extracting(Tile::name).containsExactly("Cy");
    }

    @Test
    void wrongAnswersInARowAndWhatIsUnsentAskForHelp() {
        room.says(new SessionUpdate("u-Bo", answered(1, 2, SOON)));
        assertThat(tile("Bo").signs().streak()).isEqualTo(2);
        room.says(new SessionUpdate("u-Bo", answered(2, 2, SOON)));
        assertThat(tile("Bo").signs().streak()).as("a right one ends it").isZero();
        room.says(new SessionUpdate("u-Ann", null, 4));
        assertThat(tile("Ann").signs().unsent()).isEqualTo(4);
        assertThat(tile("Ann").need(MORNING)).isEqualTo(1);
        room.says(new SessionUpdate("u-Ann", null, 0));
        assertThat(tile("Ann").need(MORNING)).isZero();
    }

    @Test
    void afterAQuestionOfTheQuizEachTileKnowsHowItWent() {
        room.server.answer("GET /api/classrooms/c1/activities/a1/results", quizSoFar());
        room.says(new ActivityState(quiz(ActivityPhase.RUNNING, 2)));
        assertThat(desk.activityProperty().get()).isNotNull();
        assertThat(tile("Ann").signs().verdict()).isNull();
        room.says(new ActivityState(quiz(ActivityPhase.REVEAL, 3)));
        assertThat(tile("Ann").signs().verdict()).isTrue();
        assertThat(tile("Ann").signs().streak()).isZero();
        assertThat(tile("Bo").signs().verdict()).as("answered nothing").isNull();
        assertThat(tile("Bo").signs().streak()).isEqualTo(2);
        ActivityResults told = Objects.requireNonNull(desk.resultsProperty().get());
        assertThat(QuizAnswers.of(told, "u-Bo"))
                .containsExactly(
                        new QuizAnswers.Answer(2, "?", null, false), new QuizAnswers.Answer(1, "?", "y", false));
        assertThat(QuizAnswers.of(told, "u-Cy")).as("who is not in it").isEmpty();
        room.says(new ActivityState(quiz(ActivityPhase.RUNNING, 1)));
        assertThat(Objects.requireNonNull(desk.activityProperty().get()).phase())
                .as("what is older changes nothing")
                .isEqualTo(ActivityPhase.REVEAL);
        room.says(new ActivityState(quiz(ActivityPhase.ENDED, 4)));
        assertThat(desk.activityProperty().get()).isNull();
        room.failures.assertNone();
    }

    @Test
    void theEndOfSomethingElseLeavesWhatGoesOn() {
        room.says(new ActivityState(quiz(ActivityPhase.RUNNING, 2)));
        room.says(new ActivityState(quiz("a0", ActivityPhase.ENDED, 7, null)));
        assertThat(Objects.requireNonNull(desk.activityProperty().get()).id()).isEqualTo("a1");
        assertThat(desk.resultsProperty().get()).isNull();
        room.failures.assertNone();
    }

    @Test
    void whileAQuestionIsOpenEachTileKnowsWhetherItIsAnswered() {
        room.says(new ActivityState(quiz(ActivityPhase.RUNNING, 2, open("q1"))));
        assertThat(tile("Ann").signs().answered()).isFalse();
        assertThat(tile("Ann").need(MORNING)).isEqualTo(2);
        room.says(new ActivityTally("a1", 1, 1, 2, Map.of("x", 1), List.of("u-Ann")));
        assertThat(tile("Ann").signs().answered()).isTrue();
        assertThat(tile("Bo").awaited()).isTrue();
        wall.orderProperty().set(TileOrder.NEEDS_HELP);
        assertThat(wall.tiles()).extracting(Tile::name).containsExactly("Bo", "Ann");

        room.members(student("Ann", Presence.ONLINE, null), student("Cy", Presence.OFFLINE, null));
        room.says(new RoomEvent(Kind.MEMBER_JOINED, "u-Cy", "Cy"));
        assertThat(tile("Ann").signs().answered())
                .as("fetching everyone again keeps it")
                .isTrue();
        assertThat(tile("Cy").signs().answered()).isFalse();
        assertThat(tile("Cy").awaited()).as("who is away").isFalse();

        room.says(new ActivityTally("a0", 1, 2, 2, Map.of(), List.of("u-Ann", "u-Cy")));
        room.says(new ActivityTally("a1", 2, 2, 2, Map.of(), List.of("u-Ann", "u-Cy")));
        assertThat(tile("Cy").signs().answered()).as("of another question").isFalse();
        room.says(new ActivityState(quiz(ActivityPhase.RUNNING, 3, open("q2"))));
        assertThat(tile("Ann").signs().answered())
                .as("replaced, it is asked anew")
                .isFalse();
        room.says(new ActivityTally("a1", 1, 1, 2, Map.of("x", 1), List.of("u-Ann")));
        room.says(new ActivityState(quiz(ActivityPhase.RUNNING, 2, open("q1"))));
        assertThat(tile("Ann").signs().answered()).as("what is older").isTrue();

        room.server.answer("GET /api/classrooms/c1/activities/a1/results", quizSoFar());
        room.says(new ActivityState(quiz(ActivityPhase.REVEAL, 4, open("q2"))));
        assertThat(tile("Ann").signs().answered()).as("no question is open").isNull();
        room.failures.assertNone();
    }

    static Activity.Quiz open(String questionId) {
        StudentQuestion question = new StudentQuestion(
                questionId, "?", ContentType.TEXT, null, List.of(new StudentQuestion.Option("x", "y")));
        return new Activity.Quiz(Pace.LIVE, 1, 3, question, null, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void theChatIsCaughtUpAndCounted() {
        ChatViewModel chat = desk.chat();
        assertThat(chat.said()).extracting(ChatMessage::text).containsExactly("Hi");
        room.says(said("m1", "u-Ann", "Hi"));
        room.says(said("m2", "u-Bo", "Help"));
        room.says(said("m3", "h", "I come"));
        assertThat(chat.said()).extracting(ChatMessage::text).containsExactly("Hi", "Help", "I come");
        assertThat(chat.unreadProperty().get()).as("one's own is read").isEqualTo(1);
        chat.look(null, true);
        assertThat(chat.unreadProperty().get()).isZero();
        room.says(said("m4", "u-Bo", "Thanks"));
        assertThat(chat.unreadProperty().get()).isZero();

        ChatDraft all = say(null, "  ");
        assertThat(room.line().said()).as("nothing is no word").isEmpty();
        say("u-Bo", " Listen! ");
        assertThat(room.line().said()).containsExactly(ChatMessage.of("Listen!", "u-Bo"));
        assertThat(chat.draft("u-Bo").textProperty().get()).isEmpty();
        room.line().fall();
        say(null, "Hello?");
        assertThat(all.textProperty().get()).as("it stays").isEqualTo("Hello?");
        assertThat(all.problemProperty().get()).contains("not sent");
    }

    private ChatDraft say(@Nullable String to, String words) {
        ChatDraft draft = desk.chat().draft(to);
        draft.textProperty().set(words);
        draft.say();
        return draft;
    }

    @Test
    void earlierWordsComeOnceAndBeforeTheOthers() {
        String history = "GET /api/classrooms/c1/messages";
        room.server.answer(history, new ChatHistory(List.of(said("m7", "u-Ann", "Seven")), "m7"));
        ChatViewModel chat = new LiveWallViewModel(
                        room.open(),
                        room.client,
                        TaskRunner.sameThread(room.failures),
                        room.ticker(),
                        room.messages,
                        room.clock())
                .desk()
                .chat();
        chat.fetch();
        room.server.answer(history, new ChatHistory(List.of(said("m5", "u-Bo", "Five")), "m5"));
        chat.said().addListener((ListChangeListener<ChatMessage>) change -> {
            if (chat.said().size() == 2) {
                chat.earlier(); // a second press, before the first is done
            }
        });
        chat.earlier();
        assertThat(chat.said()).extracting(ChatMessage::text).containsExactly("Five", "Seven");
        assertThat(room.server.calls())
                .filteredOn(call -> call.contains("before=m7"))
                .hasSize(1);

        List<ChatMessage> missed = List.of(said("m7", "u-Ann", "Seven"), said("m8", "u-Ann", "Eight"));
        room.server.answer(history, new ChatHistory(missed, "m7"));
        chat.fetch();
        assertThat(chat.said())
                .as("what was fetched before stays where it was said")
                .extracting(ChatMessage::text)
                .containsExactly("Five", "Seven", "Eight");
    }

    @Test
    void theWordsOfTheStudentInSightAreRead() {
        ChatViewModel chat = desk.chat();
        room.says(said("m2", "u-Bo", "Help"));
        room.says(said("m3", "u-Ann", "Me too"));
        assertThat(chat.unreadProperty().get()).isEqualTo(2);
        chat.look("u-Bo", true);
        room.says(said("m4", "u-Bo", "Please"));
        assertThat(chat.unreadProperty().get()).isEqualTo(1);
        chat.look("u-Bo", false);
        room.says(said("m5", "u-Bo", "Now"));
        assertThat(chat.unreadProperty().get()).isEqualTo(2);
    }

    @Test
    void wordsThatWereRefusedComeBackWithTheReason() {
        ChatDraft draft = say("u-Bo", "Well done");
        room.refuses(ErrorCode.VALIDATION_ERROR, "to: name another member of the classroom");
        assertThat(draft.textProperty().get()).isEqualTo("Well done");
        assertThat(draft.problemProperty().get()).contains("name another member");
        draft.say();
        assertThat(draft.problemProperty().get()).as("on its way again").isEmpty();
        draft.textProperty().set("And you");
        room.refuses(ErrorCode.RATE_LIMITED, "Too much of yours waits to be read; send slower");
        assertThat(draft.textProperty().get()).as("the next words stay").isEqualTo("And you");
        assertThat(draft.problemProperty().get()).contains("Well done", "send slower");

        draft.say();
        room.channel().onMessage(said("m9", "h", "And you"), room.line().lastId());
        room.refuses(ErrorCode.INTERNAL_ERROR, "it was taken: this is about nothing");
        assertThat(draft.textProperty().get()).isEmpty();
        draft.textProperty().set("Wait");
        draft.say();
        room.channel().onConnection(false);
        assertThat(draft.textProperty().get())
                .as("nobody knows whether it arrived")
                .isEqualTo("Wait");
        assertThat(draft.problemProperty().get()).contains("may have arrived").doesNotContain("not sent");
        String id = room.line().lastId();
        draft.say();
        assertThat(room.line().lastId()).as("the server takes it once").isEqualTo(id);
        say("u-Bo", "Wait");
        assertThat(room.line().lastId()).as("said anew").isNotEqualTo(id);
    }

    @Test
    void moreThanTheServerTakesIsNotSent() {
        ChatDraft draft = say(null, "x".repeat(ChatDraft.MOST + 1));
        assertThat(draft.sendable()).isFalse();
        assertThat(room.line().said()).isEmpty();
        assertThat(draft.textProperty().get()).hasSize(ChatDraft.MOST + 1);
        say(null, " " + "x".repeat(ChatDraft.MOST) + " ");
        assertThat(room.line().said()).hasSize(1);
    }

    @Test
    void whatIsSaidWhileTheTeacherLooksElsewhereIsUnread() {
        ChatViewModel chat = desk.chat();
        chat.look(null, true);
        chat.look(null, false);
        room.says(said("m2", "u-Bo", "Help"));
        assertThat(chat.unreadProperty().get()).isEqualTo(1);
        room.server.answer(
                "GET /api/classrooms/c1/messages",
                new ChatHistory(
                        List.of(
                                said("m1", "u-Ann", "Hi"),
                                said("m2", "u-Bo", "Help"),
                                said("m3", "h", "Soon"),
                                said("m4", "u-Bo", "Now")),
                        null));
        room.channel().onConnection(false);
        room.channel().onConnection(true);
        assertThat(chat.unreadProperty().get()).as("also during a break").isEqualTo(2);
    }

    @Test
    void everyoneIsBroughtAndPaused() {
        RoomActions actions = desk.actions();
        List<NotTaken> refused = new ArrayList<>();
        assertThat(actions.bring("tracks", null, refused::add)).isTrue();
        assertThat(actions.pause(true, refused::add)).isTrue();
        assertThat(actions.pausedProperty().get())
                .as("not before the server says so")
                .isFalse();
        room.says(new RoomEvent(Kind.PAUSED, null, null));
        assertThat(actions.pausedProperty().get()).isTrue();
        room.says(new RoomEvent(Kind.RESUMED, null, null));
        assertThat(actions.pausedProperty().get()).isFalse();
        assertThat(room.line().said())
                .containsExactly(
                        new RoomEvent(Kind.COME_HERE, null, null, "tracks"), new RoomEvent(Kind.PAUSED, null, null));
        room.refuses(ErrorCode.FORBIDDEN, "Only who leads the classroom may send this");
        assertThat(refused).extracting(NotTaken::why).singleElement().asString().contains("Only who leads");
    }

    @Test
    void theDoorIsAnsweredOnce() {
        DoorViewModel door = desk.door();
        Application zoe = door.applications().getFirst();
        room.server.refuse("POST /api/classrooms/c1/applications/u-Zoe", ErrorCode.UNAVAILABLE, "busy");
        door.decide(zoe, true);
        assertThat(door.applications()).as("still waits").containsExactly(zoe);
        room.server.answer("POST /api/classrooms/c1/applications/u-Zoe", null);
        door.decide(zoe, false);
        assertThat(door.applications()).isEmpty();
        assertThat(room.server.calls().getLast()).contains("{\"approve\":false}");
        room.says(new RoomEvent(Kind.APPLICATION, "u-Zoe", "Zoë"));
        assertThat(door.applications()).as("asked again").hasSize(1);

        room.server.answer("POST /api/classrooms/invite", new Invited(List.of("x"), List.of()));
        List<Invited> told = new ArrayList<>();
        door.invite(" bob ", told::add);
        door.invite("  ", told::add);
        assertThat(told).hasSize(1);
        assertThat(room.server.calls().getLast()).contains("\"username\":\"bob\"");
    }

    @Test
    void aSettingThatWasRefusedGoesBack() {
        room.server.refuse("PUT /api/classrooms/c1/config", ErrorCode.UNAVAILABLE, "busy");
        long before = room.fetches();
        desk.settings().change(new ConfigChange(true, null, null, null));
        assertThat(room.failures.shown()).hasSize(1);
        assertThat(room.fetches()).isEqualTo(before + 1);
        List<String> gone = new ArrayList<>();
        room.server.answer("DELETE /api/classrooms/c1", null);
        desk.settings().dissolve(() -> gone.add("gone"));
        assertThat(gone).hasSize(1);
    }

    @Test
    void placesAreFoundByTheirNames() {
        room.server.answer("GET /api/classrooms/c1/assignments", List.of());
        room.server.answerPage("GET /api/articles", List.of());
        Places places = new Places("c1", room.client, TaskRunner.sameThread(room.failures), room.messages);
        places.fetch(quiz(ActivityPhase.RUNNING, 1));
        assertThat(places.found())
                .extracting(Places.Choice::place)
                .containsExactly("activity/a1", "tracks", "articles");
        places.search("SUBJ");
        assertThat(places.found()).extracting(Places.Choice::place).containsExactly("tracks");

        room.server.answerPage("GET /api/articles", List.of(article("art", "The lighthouse")));
        places.search(" Light ");
        assertThat(room.server.calls().getLast())
                .as("the server has more than a page")
                .contains("search=Light");
        assertThat(places.found()).extracting(Places.Choice::place).containsExactly("article/art");
        places.fetch(null);
        places.fetch(null);
        assertThat(places.found())
                .as("each once")
                .extracting(Places.Choice::place)
                .containsExactly("tracks", "articles", "article/art");
        room.failures.assertNone();
    }

    private static PublishedArticle article(String id, String title) {
        ArticleMetadata none = new ArticleMetadata(null, null, null);
        return new PublishedArticle(id, title, null, null, "local", null, 1, none, List.of(), MORNING, MORNING);
    }

    private static ChatMessage said(String id, String from, String text) {
        return new ChatMessage(text, null, id, from, from, MORNING);
    }

    static Activity quiz(ActivityPhase phase, int revision) {
        return quiz(phase, revision, null);
    }

    static Activity quiz(ActivityPhase phase, int revision, Activity.@Nullable Quiz quiz) {
        return quiz("a1", phase, revision, quiz);
    }

    static Activity quiz(String id, ActivityPhase phase, int revision, Activity.@Nullable Quiz quiz) {
        return new Activity(
                id,
                "c1",
                ActivityKind.QUIZ,
                "Capitals",
                phase,
                false,
                revision,
                MORNING,
                MORNING,
                null,
                quiz,
                null,
                null);
    }

    private static ActivityResults quizSoFar() {
        return new ActivityResults(
                "a1",
                ActivityKind.QUIZ,
                "Capitals",
                MORNING,
                null,
                List.of(question(1, "u-Bo", null), question(2, null, "u-Ann")),
                List.of(
                        new StudentResult("u-Ann", "Ann", 1, 900, 1, 1, List.of(1)),
                        new StudentResult("u-Bo", "Bo", 2, 0, 0, 1, List.of(1, 2))),
                List.of());
    }

    private static QuestionResult question(int position, @Nullable String wrong, @Nullable String right) {
        return new QuestionResult(
                position,
                "q" + position,
                "?",
                "a",
                false,
                List.of(
                        new OptionResult("a", "x", right == null ? 0 : 1, right == null ? List.of() : List.of(right)),
                        new OptionResult("b", "y", wrong == null ? 0 : 1, wrong == null ? List.of() : List.of(wrong))),
                1,
                right == null ? 0 : 1,
                null);
    }
}
