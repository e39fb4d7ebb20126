package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.Pace;
import lectern.model.client.ActivityClient;
import lectern.model.client.ClassroomChannel;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import lectern.model.realtime.PlayControl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a class does together, through a change of device, a page that was away, and a clock that is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveDevicesPageIT {
    private LiveSchool school;
    private ActivityClient activities;
    private final List<String> questions = new ArrayList<>();

    @BeforeAll
    void start() {
        school = new LiveSchool();
        activities = school.staff.activities(school.classroom.id());
        school.staff.questions().createCategory(new CategoryDraft("sea", "Sea", null, null, "🌊", 1));
        add("Which animal of the sea has three hearts?", "The octopus", "The starfish", "The crab");
        add("How does a shark breathe?", "With its gills", "With its lungs", "Through its skin");
        add("Which is the largest ocean?", "The Pacific", "The Atlantic", "The Arctic");
        school.staff.questions().publish(questions);
    }

    private void add(String prompt, String right, String... wrong) {
        KnowledgeCardDraft card = new KnowledgeCardDraft("Remember: " + right, null, null);
        questions.add(school.staff
                .questions()
                .create(new QuestionDraft(
                        new Stem(prompt, null), ContentType.TEXT, right, List.of(wrong), "sea", 1, card))
                .id());
    }

    @AfterAll
    void stop() {
        school.close();
    }

    @AfterEach
    void clear() {
        school.endTest();
    }

    private static Locator option(Page page, String text) {
        return page.locator(".answer-option", new Page.LocatorOptions().setHasText(text));
    }

    private Activity quiz(Pace pace, @Nullable Integer seconds) {
        return activities.create(new ActivityDraft(
                ActivityKind.QUIZ,
                "Animals of the sea",
                new ActivityDraft.Quiz(questions, null, null, seconds, pace),
                null,
                null));
    }

    /** A lobby that gives nothing away, an end for all at once, and the ranking that was promised. */
    @Test
    void aQuizAtOnesOwnPaceHasALobbyAndAnEnd() {
        Page ada = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        Wire wire = Wire.of(ada);
        school.join(ada, "Ada");
        Page bo = school.page("zh-CN", 1280, 800, ColorScheme.DARK);
        school.join(bo, "王小明");
        Activity quiz = quiz(Pace.SELF, null);
        assertThat(ada.getByTestId("lobby")).containsText("Ada");
        assertThat(bo.getByTestId("lobby")).isVisible();
        LiveSchool.picture(ada, "live-own-pace-lobby-en");
        activities.command(quiz.id(), Action.START);
        assertThat(ada.getByTestId("prompt")).hasText("Which animal of the sea has three hearts?");
        option(ada, "The octopus").click();
        assertThat(ada.getByTestId("verdict")).hasAttribute("data-state", "correct");
        assertThat(ada.locator(".knowledge-card")).containsText("Remember: The octopus");
        ada.reload();
        assertThat(ada.getByTestId("prompt")).hasText("How does a shark breathe?");
        option(ada, "With its lungs").click();
        assertThat(ada.getByTestId("verdict")).hasAttribute("data-state", "wrong");
        ada.getByTestId("next").click();
        wire.cut();
        option(ada, "The Pacific").click();
        assertThat(ada.getByTestId("verdict")).hasAttribute("data-state", "kept");
        ada.getByTestId("next").click();
        assertThat(ada.getByTestId("self-final")).containsText("ranking comes");
        LiveSchool.picture(ada, "live-own-pace-done-en");
        nothingCalls(ada);
        for (int i = 0; i < 2; i++) {
            bo.keyboard().press("a");
            bo.getByTestId("next").click();
        }
        assertThat(bo.getByTestId("prompt")).hasText("Which is the largest ocean?");

        activities.command(quiz.id(), Action.END);
        assertThat(bo.getByTestId("final")).hasAttribute("data-rank", Pattern.compile("[12]"));
        assertThat(bo.getByTestId("standings")).containsText("Ada");
        bo.keyboard().press("a"); // too late, and nothing takes it
        LiveSchool.picture(bo, "live-own-pace-final-zh");
        wire.mend();
        assertThat(ada.getByTestId("final")).hasAttribute("data-rank", Pattern.compile("[12]"));
        assertThat(ada.getByTestId("final-count")).containsText("1 of 3 right");
        assertThat(ada.getByTestId("final-late")).containsText("One answer arrived after the end");
        LiveSchool.picture(ada, "live-own-pace-final-en");
        ada.reload();
        assertThat(ada.getByTestId("final-count")).containsText("1 of 3 right");
        ada.getByTestId("close").click();
        assertThat(ada.getByTestId("read")).isVisible();
    }

    /** Who looked on and who was away both find it ended, and are told that there is nothing to make up for. */
    @Test
    void aQuizThatEndsInItsLobbySaysSo() {
        Page jan = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        Wire wire = Wire.of(jan);
        school.join(jan, "Jan");
        Page kai = school.page("zh-CN", 360, 740, ColorScheme.DARK);
        school.join(kai, "小凯");
        for (Pace pace : Pace.values()) {
            Activity quiz = quiz(pace, null);
            assertThat(jan.getByTestId("lobby")).isVisible();
            assertThat(kai.getByTestId("lobby")).isVisible();
            wire.cut();
            activities.command(quiz.id(), Action.END);
            assertThat(kai.getByTestId("final-unbegun")).isVisible();
            wire.mend();
            assertThat(jan.getByTestId("final-unbegun")).containsText("before it began");
            assertThat(jan.locator("quiz-final h1")).isFocused();
            LiveSchool.fits(jan, "live-unbegun-" + pace + "-en");
            LiveSchool.fits(kai, "live-unbegun-" + pace + "-zh");
            jan.reload();
            assertThat(jan.getByTestId("final-unbegun")).isVisible();
            jan.getByTestId("close").click();
            kai.getByTestId("close").click();
            assertThat(jan.getByTestId("read")).isVisible();
        }
    }

    /** Who has done it all may chat in peace. */
    private static void nothingCalls(Page page) {
        page.getByTestId("chat").click();
        assertThat(page.getByTestId("chat-list")).isVisible();
        assertThat(page.getByTestId("work-beside")).hasCount(0);
        page.goBack();
    }

    /** The page is away at the end; the other device comes in at a reveal, and answers what was answered. */
    @Test
    void aQuizGoesOnOnAnotherDevice() {
        String card = school.card("Ann Lee");
        Page phone = school.byCard(card);
        Page bo = school.phone("Bo who looks on");
        school.waitForOnly(bo, "Ann Lee", "Bo who looks on");
        Activity quiz = quiz(Pace.LIVE, 0);
        activities.command(quiz.id(), Action.START);
        assertThat(bo.getByTestId("prompt")).isVisible();
        option(phone, "The octopus").click();
        assertThat(phone.getByTestId("saved")).isVisible();
        activities.command(quiz.id(), Action.REVEAL);
        assertThat(phone.getByTestId("own-figures")).containsText("1/2");
        Page tablet = school.byCard(card);
        assertThat(tablet.getByTestId("own-figures")).containsText("1/2");
        assertThat(tablet.locator("[data-testid=standings] [data-own=true]")).containsText("Ann Lee");
        activities.command(quiz.id(), Action.NEXT);
        assertThat(phone.getByTestId("prompt")).hasText("How does a shark breathe?");
        activities.command(quiz.id(), Action.SKIP);
        assertThat(tablet.getByTestId("prompt")).hasText("Which is the largest ocean?");
        option(phone, "The Pacific").click();
        assertThat(phone.getByTestId("saved")).isVisible();
        option(tablet, "The Arctic").click();
        assertThat(tablet.getByTestId("saved")).isVisible();
        assertThat(tablet.getByTestId("notice")).containsText("on another device");
        assertThat(option(tablet, "The Pacific")).hasAttribute("aria-pressed", "true");

        phone.navigate("about:blank");
        activities.command(quiz.id(), Action.REVEAL);
        activities.command(quiz.id(), Action.NEXT);
        assertThat(tablet.getByTestId("final-count")).containsText("2 of 2 right");
        phone.navigate(school.server.uri().toString());
        assertThat(phone.getByTestId("final")).hasAttribute("data-rank", "1");
        assertThat(phone.getByTestId("final-count")).containsText("2 of 2 right");
    }

    @Test
    void aRaceGoesOnOnAnotherDevice() {
        String card = school.card("Bea Orr");
        Page phone = school.byCard(card);
        Activity race = activities.create(new ActivityDraft(
                ActivityKind.TYPING_RACE, "Race", null, new ActivityDraft.Race(null, "The red sea is deep."), null));
        assertThat(phone.getByTestId("lobby")).isVisible();
        activities.command(race.id(), Action.START);
        assertThat(phone.getByTestId("race-field")).isEnabled();
        phone.getByTestId("race-field").pressSequentially("The rad");
        phone.getByTestId("race-field").press("Backspace");
        phone.getByTestId("race-field").press("Backspace");
        phone.getByTestId("race-field").pressSequentially("ed ");
        assertThat(phone.getByTestId("race-text")).hasAttribute("data-reached", "8");
        Page tablet = school.byCard(card);
        assertThat(tablet.getByTestId("race-text")).hasAttribute("data-reached", "8");
        tablet.getByTestId("race-field").pressSequentially("sea is deep.");
        assertThat(tablet.getByTestId("race-finish")).hasAttribute("data-place", "1");
        assertThat(phone.getByTestId("race-finish")).hasAttribute("data-place", "1");
        nothingCalls(tablet);
    }

    /** The reading too; and its leader's pause is told, and the voice keeps to it. */
    @Test
    void aReadingGoesOnOnAnotherDeviceAndStandsWhileTheTeacherStops() {
        String articleId = school.article("The Fox", "A hungry Fox saw fine Grapes.", "He jumped.");
        String card = school.card("Cat Rey");
        Page phone = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        phone.addInitScript(ReadingPageIT.VOICES);
        school.comeByCard(phone, card);
        Activity reading = activities.create(
                new ActivityDraft(ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(articleId)));
        activities.command(reading.id(), Action.START);
        phone.getByTestId("aloud").click();
        try (ClassroomChannel host = school.speaker()) {
            LiveSchool.say(phone, host, new PlayControl(reading.id(), PlayControl.Action.PLAY, 1, null, null), "play");
            assertThat(phone.locator("[aria-current='true']")).hasText("He jumped.");
            assertThat(phone.getByTestId("reading-stopped")).isHidden();
            LiveSchool.say(
                    phone, host, new PlayControl(reading.id(), PlayControl.Action.PAUSE, 1, null, null), "pause");
            assertThat(phone.getByTestId("reading-stopped")).isVisible();
            assertThat(spoken(phone)).endsWith("cancelled");
            LiveSchool.picture(phone, "live-reading-stopped-en");
            phone.reload();
            assertThat(phone.getByTestId("reading-stopped")).isVisible();
            phone.getByTestId("aloud").click();
            LiveSchool.say(phone, host, new PlayControl(reading.id(), PlayControl.Action.PLAY, 1, null, null), "on");
            assertThat(phone.getByTestId("reading-stopped")).isHidden();
            assertThat(spoken(phone)).endsWith("He jumped.");
        }
        Page tablet = school.byCard(card);
        assertThat(tablet.locator("[aria-current='true']")).hasText("He jumped.");
    }

    private static String spoken(Page page) {
        return String.valueOf(page.evaluate("window.spoken.at(-1)"));
    }

    /** A clock that is an hour ahead closes no question, also where the page knows it from before a refresh. */
    @Test
    void aDeviceWhoseClockIsAheadMayAnswer() {
        Page dee = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        Wire wire = Wire.of(dee);
        dee.addInitScript("""
                const Real = Date;
                const ahead = () => Real.now() + 3600000;
                globalThis.Date = class extends Real {
                  constructor(...parts) {
                    super(...(parts.length > 0 ? parts : [ahead()]));
                  }
                  static now() {
                    return ahead();
                  }
                };
                """);
        school.join(dee, "Dee");
        school.onlooker(dee);
        Activity quiz = quiz(Pace.LIVE, 300);
        activities.command(quiz.id(), Action.START);
        assertThat(dee.getByTestId("prompt")).isVisible();
        wire.cut();
        dee.reload();
        assertThat(dee.getByTestId("prompt")).isVisible();
        assertThat(dee.getByTestId("time-left")).hasAttribute("data-short", "false");
        assertThat(dee.getByTestId("time-over")).isHidden();
        wire.mend();
        option(dee, "The octopus").click();
        assertThat(dee.getByTestId("saved")).isVisible();
    }
}
