package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.client.ActivityClient;
import lectern.model.client.ClassroomChannel;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.RoomEvent.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A network that lets pages and requests through and no channels, as web filters and proxies do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShutPageIT {
    /** Longer than the page waits before it tries the channel again. */
    private static final double TRIED_AGAIN_MILLIS = 30_000;

    private LiveSchool school;
    private ActivityClient activities;
    private List<String> questions;

    @BeforeAll
    void start() {
        school = new LiveSchool();
        activities = school.staff.activities(school.classroom.id());
        school.staff.questions().createCategory(new CategoryDraft("sea", "Sea", null, null, "🌊", 1));
        questions = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> school.staff
                        .questions()
                        .create(new QuestionDraft(
                                new Stem("What do whales of kind " + i + " breathe?", null),
                                ContentType.TEXT,
                                "Air",
                                List.of("Water", "Nothing"),
                                "sea",
                                1,
                                null))
                        .id())
                .toList();
        school.staff.questions().publish(questions);
    }

    @AfterAll
    void stop() {
        school.close();
    }

    @AfterEach
    void clear() {
        school.endTest();
    }

    private static Locator banner(Page page) {
        return page.getByTestId("shut-banner");
    }

    private static Locator air(Page page) {
        return page.locator(".answer-option", new Page.LocatorOptions().setHasText("Air"));
    }

    /** It comes a little later than to others, and counts as much. */
    @Test
    void aLiveQuizIsFollowedAndAnsweredWhereNoChannelCanBeOpened() {
        Page ada = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        Wire.of(ada).shut();
        school.join(ada, "Ada");
        Page bo = school.page("zh-CN", 360, 740, ColorScheme.DARK);
        Wire.of(bo).shut();
        school.join(bo, "王小明");
        assertThat(banner(ada)).containsText("your answers are saved");
        assertThat(ada.getByTestId("spoken")).containsText("Live news can’t get through here");
        ada.getByTestId("hand").click();
        assertThat(ada.getByTestId("hand")).hasAttribute("aria-pressed", "false");
        assertThat(ada.getByTestId("notice")).containsText("would not see your hand");
        assertThat(ada.getByTestId("offline-banner")).hasCount(0);
        LiveSchool.fits(ada, "live-shut-en");
        ada.getByTestId("shut-why").click();
        assertThat(banner(ada))
                .containsText("Let 127.0.0.1:" + school.server.uri().getPort() + " pass");
        LiveSchool.fits(ada, "live-shut-why-en");
        LiveSchool.fitsLarge(ada, "live-large-shut-en");
        ada.getByTestId("notice").getByRole(AriaRole.BUTTON).click();
        ada.getByTestId("shut-why").click();
        assertThat(banner(bo)).isVisible();
        bo.getByTestId("shut-why").click();
        LiveSchool.fits(bo, "live-shut-why-zh");
        bo.getByTestId("shut-why").click();

        Activity quiz = activities.create(new ActivityDraft(
                ActivityKind.QUIZ,
                null,
                new ActivityDraft.Quiz(questions.subList(0, 2), null, null, 0, null),
                null,
                null));
        assertThat(ada.getByTestId("lobby")).isVisible();
        school.waitForOnly(ada);
        activities.command(quiz.id(), Action.START);
        assertThat(ada.getByTestId("prompt")).hasText("What do whales of kind 1 breathe?");
        assertThat(bo.getByTestId("prompt")).isVisible();
        LiveSchool.picture(ada, "live-shut-question-en");
        LiveSchool.picture(bo, "live-shut-question-zh");
        air(ada).click();
        assertThat(ada.getByTestId("saved")).isVisible();
        activities.command(quiz.id(), Action.REVEAL);
        assertThat(ada.getByTestId("verdict")).hasAttribute("data-state", "correct");
        assertThat(bo.getByTestId("verdict")).hasAttribute("data-state", "none");
        assertThat(ada.getByTestId("own-figures")).containsText("1/1");
        activities.command(quiz.id(), Action.NEXT);
        assertThat(ada.getByTestId("prompt")).hasText("What do whales of kind 2 breathe?");
        air(bo).click();
        assertThat(bo.getByTestId("saved")).isVisible();
        activities.command(quiz.id(), Action.END);
        assertThat(ada.getByTestId("final")).hasAttribute("data-rank", Pattern.compile("[12]"));
        assertThat(ada.getByTestId("standings")).containsText("王小明");
        assertThat(banner(ada)).isVisible();
        assertThat(ada.getByTestId("offline-banner")).hasCount(0);
    }

    /** What needs no channel goes on; what was said waits; and it all comes back without being asked. */
    @Test
    void theRestGoesOnAndTheChannelComesBackByItself() {
        Page cy = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        Wire wire = Wire.of(cy);
        school.join(cy, "Cy");
        try (ClassroomChannel host = school.speaker()) {
            LiveSchool.say(cy, host, new RoomEvent(Kind.PAUSED, null, null), "pause");
            assertThat(cy.getByTestId("pause-cover")).isVisible();
            wire.shut();
            assertThat(banner(cy)).isVisible();
            assertThat(cy.getByTestId("pause-cover")).isHidden(); // nobody could take it away
            LiveSchool.say(cy, host, new RoomEvent(Kind.RESUMED, null, null), "resume");
            LiveSchool.say(cy, host, ChatMessage.of("Can you hear me?", null), "hear");
        }
        Assigned work = activities.assign(new AssignmentDraft(
                AssignedKind.QUIZ, null, questions.subList(0, 2), "For the quiet ones", null, null));
        cy.getByTestId("track-sea").click();
        air(cy).click();
        assertThat(cy.getByTestId("verdict")).hasAttribute("data-state", "correct");
        cy.getByTestId("leave").click();
        assertThat(cy.getByText("For the quiet ones")).isVisible(new IsVisibleOptions().setTimeout(TRIED_AGAIN_MILLIS));
        cy.getByText("For the quiet ones").click();
        assertThat(cy.getByTestId("prompt")).isVisible();
        activities.withdraw(work.id());
        assertThat(cy.getByTestId("notice").last()).containsText("taken this quiz back");
        cy.getByTestId("notice").last().getByRole(AriaRole.BUTTON).click();
        cy.getByTestId("chat").click();
        assertThat(cy.getByTestId("chat-list"))
                .containsText("Can you hear me?", new ContainsTextOptions().setTimeout(TRIED_AGAIN_MILLIS));
        cy.getByTestId("chat-text").fill("Not so well");
        cy.getByTestId("chat-send").click();
        assertThat(cy.getByTestId("chat-waiting")).isVisible();
        assertThat(cy.getByTestId("chat-send")).isInViewport(); // below the banner
        LiveSchool.fits(cy, "live-shut-chat-en");

        wire.cut();
        cy.evaluate("window.dispatchEvent(new Event('offline'))");
        assertThat(cy.getByTestId("offline-banner")).isVisible();
        assertThat(banner(cy)).isHidden();
        wire.mend();
        assertThat(banner(cy)).isVisible();
        assertThat(cy.getByTestId("offline-banner")).isHidden();
        wire.open();
        assertThat(banner(cy)).isHidden(new IsHiddenOptions().setTimeout(TRIED_AGAIN_MILLIS));
        assertThat(cy.getByTestId("chat-waiting")).hasCount(0);
        assertThat(cy.getByTestId("chat-message").last()).containsText("Not so well");
    }

    /** Nobody sees who runs there, and nobody is told that they do. */
    @Test
    void whoCanNotBeSeenInARaceIsToldSo() {
        Page di = school.page("zh-CN", 360, 740, ColorScheme.LIGHT);
        Wire.of(di).shut();
        school.join(di, "Di");
        Activity race = activities.create(new ActivityDraft(
                ActivityKind.TYPING_RACE, null, null, new ActivityDraft.Race(null, "The red sea is deep."), null));
        assertThat(di.getByTestId("lobby")).isVisible();
        activities.command(race.id(), Action.START);
        assertThat(di.getByTestId("race-field")).isEnabled();
        assertThat(di.getByTestId("race-alone")).isVisible();
        LiveSchool.fits(di, "live-shut-race-zh");
        di.getByTestId("language").click();
        LiveSchool.fits(di, "live-shut-race-en");
        activities.command(race.id(), Action.END);
        assertThat(di.getByTestId("close")).isVisible();
    }
}
