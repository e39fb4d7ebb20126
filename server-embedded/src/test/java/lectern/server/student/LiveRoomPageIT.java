package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.ConfigChange;
import lectern.model.classroom.HostChange;
import lectern.model.classroom.InviteRequest;
import lectern.model.classroom.Member;
import lectern.model.client.ActivityClient;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.realtime.ProgressSync;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.RoomEvent.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The room around what a class does together: the chat beside it, the teacher's settings and cover, and one's classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveRoomPageIT {
    private LiveSchool school;
    private ActivityClient activities;
    private String question;

    @BeforeAll
    void start() {
        school = new LiveSchool();
        activities = school.staff.activities(school.classroom.id());
        school.staff.questions().createCategory(new CategoryDraft("sea", "Sea", null, null, "🌊", 1));
        question = school.staff
                .questions()
                .create(new QuestionDraft(
                        new Stem("What do whales breathe?", null),
                        ContentType.TEXT,
                        "Air",
                        List.of("Water", "Nothing"),
                        "sea",
                        1,
                        null))
                .id();
        school.staff.questions().publish(List.of(question));
    }

    @AfterAll
    void stop() {
        school.close();
    }

    @AfterEach
    void clear() {
        school.endTest();
    }

    private Activity quiz() {
        return activities.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(List.of(question), null, null, 0, null), null, null));
    }

    @Test
    void whoChatsIsCalledToTheQuestionAndKeepsTheWords() {
        Page ada = school.page("en-GB", 320, 640, ColorScheme.LIGHT);
        school.join(ada, "Ada");
        ada.getByTestId("chat").click();
        ada.getByTestId("to-teacher").click();
        ada.getByTestId("chat-text").fill("I have lost");
        Activity quiz = quiz();
        assertThat(ada.getByTestId("lobby")).isVisible();
        ada.getByTestId("chat").click();
        assertThat(ada.getByTestId("chat-text")).hasValue("I have lost");
        assertThat(ada.getByTestId("to-teacher")).hasAttribute("aria-pressed", "true");
        assertThat(ada.getByTestId("work-beside")).hasCount(0);
        activities.command(quiz.id(), Action.START);
        assertThat(ada.getByTestId("work-beside")).hasAttribute("data-call", "beside.question");
        assertThat(ada.getByTestId("spoken")).containsText("Question 1 is open");
        ada.getByTestId("chat-text").press("End");
        ada.getByTestId("chat-text").pressSequentially(" my book");
        LiveSchool.picture(ada, "live-chat-beside-en");
        LiveSchool.fitsLarge(ada, "live-large-chat-en");
        ada.getByTestId("language").click();
        LiveSchool.picture(ada, "live-chat-beside-zh");
        ada.getByTestId("to-work").click();
        assertThat(ada.getByTestId("prompt")).isVisible();
        ada.getByTestId("chat").click();
        assertThat(ada.getByTestId("chat-text")).hasValue("I have lost my book");
        assertThat(ada.getByTestId("work-beside")).hasAttribute("data-call", "beside.question");
        activities.command(quiz.id(), Action.REVEAL);
        assertThat(ada.getByTestId("work-beside")).hasAttribute("data-call", "beside.reveal");
        ada.getByTestId("to-work").click();
        assertThat(ada.getByTestId("reveal")).isVisible();
        ada.getByTestId("chat").click();
        assertThat(ada.getByTestId("chat-list")).isVisible();
        assertThat(ada.getByTestId("work-beside")).hasCount(0);
    }

    /** Keys reach what the cover hides, and must not answer there. */
    @Test
    void noLetterAnswersBelowTheCover() {
        Page bea = school.phone("Bea");
        school.onlooker(bea);
        Activity quiz = quiz();
        activities.command(quiz.id(), Action.START);
        assertThat(bea.getByTestId("prompt")).isVisible();
        try (ClassroomChannel host = school.speaker()) {
            LiveSchool.say(bea, host, new RoomEvent(Kind.PAUSED, null, null), "pause");
            assertThat(bea.getByTestId("pause-cover")).isVisible();
            assertThat(bea.getByTestId("activity-paused")).isAttached(); // the cover holds the question as well
            bea.keyboard().press("a");
            bea.keyboard().press("1");
            LiveSchool.say(bea, host, new RoomEvent(Kind.RESUMED, null, null), "resume");
            assertThat(bea.getByTestId("pause-cover")).isHidden();
            assertThat(bea.getByTestId("activity-paused")).hasCount(0);
            assertThat(bea.getByTestId("option-a")).hasAttribute("aria-disabled", "false");
            bea.keyboard().press("a");
            assertThat(bea.getByTestId("saved")).isVisible();
        }
    }

    /** "I lead the reading" holds from the moment at which it is ticked. */
    @Test
    void aSettingHoldsAtOnce() {
        String articleId = school.article("Fox", "One fox runs.");
        Page cy = school.phone("Cy");
        Activity reading = activities.create(
                new ActivityDraft(ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(articleId)));
        activities.command(reading.id(), Action.START);
        assertThat(cy.getByTestId("follow")).isVisible();
        school.staff.classrooms().configure(school.classroom.id(), new ConfigChange(null, null, null, true));
        assertThat(cy.getByTestId("follow")).isHidden();
        school.staff.classrooms().configure(school.classroom.id(), new ConfigChange(null, null, null, false));
        assertThat(cy.getByTestId("follow")).isVisible();
    }

    /** Whom the class was given to leads from then on, and gets what is for the teacher. */
    @Test
    void whoTakesTheClassOverIsFollowedAtOnce() {
        String articleId = school.article("Fox", "One fox runs.", "Two foxes sleep.");
        Classroom room = school.staff.classrooms().create(new ClassroomDraft("Handed over", null));
        Page flo = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        flo.navigate(school.server.uri() + "/?code=" + room.joinCode());
        flo.getByTestId("join-name").fill("Flo");
        flo.getByTestId("join-submit").click();
        ActivityClient live = school.staff.activities(room.id());
        Activity reading = live.create(
                new ActivityDraft(ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(articleId)));
        live.command(reading.id(), Action.START);
        assertThat(flo.locator("[aria-current='true']")).hasText("One fox runs.");
        school.server.accounts().create("next", null, "correct horse", Role.TEACHER);
        LecternClient next = school.server.client();
        next.identity().login(new LoginRequest("next", null, "correct horse"));
        Response asked = flo.waitForResponse(
                response -> response.url().endsWith("/api/classrooms/" + room.id()),
                () -> school.staff
                        .classrooms()
                        .handOver(room.id(), new HostChange(next.identity().me().id())));
        assertThat(asked.status()).isEqualTo(200);
        try (ClassroomChannel host = next.channel(room.id(), new LiveSchool.Deaf())) {
            LiveSchool.say(flo, host, new ProgressSync(reading.id(), 1, null, null), "second");
            assertThat(flo.locator("[aria-current='true']")).hasText("Two foxes sleep.");
        }
    }

    /** After a refresh without a connection nobody knows who leads, and the words stay. */
    @Test
    void aWordToTheTeacherIsNotLostWhereNobodyKnowsWhoThatIs() {
        Page di = school.page("en-GB", 320, 640, ColorScheme.LIGHT);
        Wire wire = Wire.of(di);
        school.join(di, "Di");
        wire.cut();
        di.reload();
        di.getByTestId("chat").click();
        di.getByTestId("to-teacher").click();
        di.getByTestId("chat-text").fill("Please help me");
        di.getByTestId("chat-send").click();
        assertThat(di.getByTestId("chat-nobody")).containsText("when the connection is back");
        assertThat(di.getByTestId("chat-text")).hasValue("Please help me");
        wire.mend();
        assertThat(di.getByTestId("chat-nobody")).isHidden();
        di.getByTestId("chat-send").click();
        assertThat(di.getByTestId("chat-message")).containsText("only to the teacher");
        assertThat(di.getByTestId("chat-text")).hasValue("");
    }

    /** A hand that was raised when the lesson was another one stays down; a fresh one goes up. */
    @Test
    void anOldHandIsNotRaised() {
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri().toString());
        Object kept = page.evaluate("""
                async () => {
                  const { Outbox } = await import('/channel/outbox.js');
                  const { MemoryStore } = await import('/store/memory-store.js');
                  const store = new MemoryStore();
                  const session = { user: { id: 'u' } };
                  const said = (id, event, minutes) =>
                    ({ id, place: 'c', type: 'room_event', payload: { event }, at: Date.now() - minutes * 60000 });
                  const word = { id: 'word', place: 'c', type: 'chat_message', payload: { text: 'x' }, at: 0 };
                  const past = { id: 'unknown', place: 'c', type: 'room_event', payload: { event: 'hand_raised' } };
                  await store.set('outbox:u', [said('old', 'hand_raised', 60), said('new', 'hand_raised', 1), word, past]);
                  const outbox = new Outbox(store, session);
                  await outbox.restore();
                  return [outbox.entries, await store.get('outbox:u')].map((entries) => entries.map(({ id }) => id).join());
                }
                """);
        assertThat((List<?>) kept).isEqualTo(List.of("new,word", "new,word"));
    }

    @Test
    void onesClassesAreSeenGoneToAndLeft() {
        Page eve = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        school.join(eve, "Eve");
        Classroom club = school.staff.classrooms().create(new ClassroomDraft("Chess club", null));
        Classroom open = school.staff
                .classrooms()
                .create(new ClassroomDraft("Open reading", new ClassroomConfig(true, false, true, false)));
        school.staff.classrooms().invite(new InviteRequest(club.id(), List.of(idOf(school.classroom, "Eve")), null));
        eve.getByTestId("notifications").click();
        eve.getByTestId("follow-notification").click();
        assertThat(eve.getByTestId("read")).isVisible();
        eve.getByTestId("me").click();
        eve.getByTestId("to-classes").click();
        assertThat(eve.getByTestId("class")).hasCount(2);
        assertThat(eve.locator("[data-testid=class][data-current=true]")).containsText("Chess club");
        LiveSchool.picture(eve, "me-classes-guest-en");
        eve.getByTestId("class-go").click();
        assertThat(eve.getByTestId("read")).isVisible();
        eve.getByTestId("me").click();
        eve.getByTestId("to-classes").click();
        assertThat(eve.locator("[data-testid=class][data-current=true]")).containsText("4b");
        eve.onceDialog(dialog -> dialog.accept());
        eve.locator("[data-current=true]").getByTestId("class-leave").click();
        assertThat(eve.getByTestId("classes-done")).containsText("left the class");
        assertThat(eve.getByTestId("class")).hasCount(1);
        eve.waitForCondition(() -> school.staff.classrooms().members(school.classroom.id()).stream()
                .noneMatch(member -> member.nickname().equals("Eve")));
        assertThat(eve.getByTestId("hand")).hasCount(0);
        eve.getByTestId("up").click();

        eve.getByTestId("keep-open").click();
        eve.getByTestId("account-username").fill("eve");
        eve.getByTestId("account-password").fill("a long enough word");
        eve.getByTestId("account-submit").click();
        assertThat(eve.getByTestId("profile-open")).isVisible();
        eve.getByTestId("to-classes").click();
        assertThat(eve.getByTestId("class")).hasCount(2);
        LiveSchool.picture(eve, "me-classes-en");
        eve.getByTestId("language").click();
        LiveSchool.picture(eve, "me-classes-zh");
        eve.getByTestId("class-join").click();
        assertThat(eve.getByTestId("hand")).isVisible();
        assertThat(school.staff.classrooms().members(open.id())).hasSize(2);
    }

    private String idOf(Classroom room, String nickname) {
        return school.staff.classrooms().members(room.id()).stream()
                .filter(member -> member.nickname().equals(nickname))
                .map(Member::userId)
                .findFirst()
                .orElseThrow();
    }
}
