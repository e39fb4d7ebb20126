package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.activity.Pace;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.ActivityClient;
import lectern.model.question.CategoryDraft;
import lectern.model.question.ContentType;
import lectern.model.question.KnowledgeCardDraft;
import lectern.model.question.QuestionDraft;
import lectern.model.question.Stem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Quizzes as a student plays them: led by the teacher, and at one's own pace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveQuizPageIT {
    private LiveSchool school;
    private ActivityClient activities;
    private final List<String> questions = new ArrayList<>();

    @BeforeAll
    void start() {
        school = new LiveSchool();
        activities = school.staff.activities(school.classroom.id());
        school.staff.questions().createCategory(new CategoryDraft("sea", "Sea", null, null, "🌊", 1));
        add("Which animal of the sea has three hearts?", "The octopus", "The starfish", "The crab", "The whale");
        add("How does a shark breathe?", "With its gills", "With its lungs", "Through its skin");
        add("Which is the largest ocean?", "The Pacific", "The Atlantic", "The Indian Ocean", "The Arctic");
        add("Where does a clownfish live?", "In an anemone", "In a cave", "In the sand");
        add("What do whales breathe?", "Air", "Water", "Nothing");
        school.staff.questions().publish(questions);
        questions.subList(3, 5).clear(); // the quizzes have three; the subject needs five for a challenge
    }

    private void add(String prompt, String right, String... wrong) {
        KnowledgeCardDraft card =
                new KnowledgeCardDraft("An octopus has three hearts: two for the gills, one for the body.", null, null);
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

    @Test
    void aQuizIsPlayedFromTheLobbyToTheFinalRankThroughARefreshAndABreak() {
        Page ada = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        Wire wire = Wire.of(ada);
        school.join(ada, "Ada");
        Page bo = school.page("zh-CN", 1280, 800, ColorScheme.DARK);
        school.join(bo, "王小明");

        Activity quiz = activities.create(new ActivityDraft(
                ActivityKind.QUIZ,
                "Animals of the sea",
                new ActivityDraft.Quiz(questions, null, null, 120, Pace.LIVE),
                null,
                null));
        assertThat(ada.getByTestId("lobby")).containsText("Ada");
        assertThat(ada.getByTestId("spoken")).containsText("Animals of the sea. Your teacher starts in a moment");
        assertThat(ada.locator("activity-lobby h1")).isFocused();
        assertThat(bo.getByTestId("lobby")).isVisible();
        LiveSchool.picture(ada, "live-lobby-en");
        LiveSchool.picture(bo, "live-lobby-zh");
        onPhones("lobby", ada, bo);
        school.waitForOnly(ada, "Ada", "王小明");

        activities.command(quiz.id(), Action.START);
        assertThat(ada.getByTestId("prompt")).hasText("Which animal of the sea has three hearts?");
        assertThat(ada.getByTestId("time-left")).isVisible();
        assertThat(ada.getByTestId("spoken")).containsText("Question 1 of 3");
        Locator options = ada.locator(".answer-option");
        for (int i = 0; i < 4; i++) {
            assertThat(options.nth(i).boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        LiveSchool.picture(ada, "live-question-en");
        LiveSchool.picture(bo, "live-question-zh");
        onPhones("question", ada, bo);
        option(ada, "The octopus").click();
        assertThat(ada.getByTestId("saved")).isVisible();
        ada.reload();
        assertThat(ada.getByTestId("saved")).isVisible();
        LiveSchool.picture(ada, "live-saved-en");

        activities.command(quiz.id(), Action.PAUSE);
        assertThat(bo.getByTestId("activity-paused")).isVisible();
        activities.command(quiz.id(), Action.RESUME);
        assertThat(bo.getByTestId("activity-paused")).isHidden();
        activities.command(quiz.id(), Action.REVEAL);
        assertThat(ada.getByTestId("verdict")).hasAttribute("data-state", "correct");
        assertThat(ada.getByTestId("own-figures")).containsText("1/2");
        assertThat(ada.getByTestId("knowledge-card")).containsText("three hearts");
        assertThat(ada.getByTestId("standings")).containsText("Ada");
        assertThat(bo.getByTestId("verdict")).hasAttribute("data-state", "none");
        LiveSchool.picture(ada, "live-reveal-en");
        LiveSchool.picture(bo, "live-reveal-zh");
        onPhones("reveal", ada, bo);

        activities.command(quiz.id(), Action.NEXT);
        assertThat(ada.getByTestId("prompt")).hasText("How does a shark breathe?");
        wire.cut();
        ada.keyboard().press("1");
        assertThat(ada.getByTestId("waiting")).isVisible();
        assertThat(ada.getByTestId("offline-banner")).hasAttribute("data-waiting", "1");
        LiveSchool.picture(ada, "live-offline-en");
        wire.mend();
        assertThat(ada.getByTestId("saved")).isVisible();
        activities.command(quiz.id(), Action.REVEAL);
        assertThat(ada.getByTestId("reveal")).isVisible();

        activities.command(quiz.id(), Action.NEXT);
        assertThat(ada.getByTestId("prompt")).hasText("Which is the largest ocean?");
        wire.cut();
        option(ada, "The Pacific").click();
        assertThat(ada.getByTestId("waiting")).isVisible();
        activities.command(quiz.id(), Action.REVEAL);
        wire.mend();
        assertThat(ada.getByTestId("verdict")).hasAttribute("data-state", "late");
        assertThat(ada.getByTestId("offline-banner")).isHidden();

        activities.command(quiz.id(), Action.NEXT);
        assertThat(ada.getByTestId("final")).hasAttribute("data-rank", "1");
        assertThat(bo.getByTestId("final")).isVisible();
        LiveSchool.picture(ada, "live-final-en");
        LiveSchool.picture(bo, "live-final-zh");
        onPhones("final", ada, bo);
        ada.reload();
        assertThat(ada.getByTestId("final")).hasAttribute("data-rank", "1");
        ada.getByTestId("close").click();
        assertThat(ada.getByTestId("read")).isVisible();
        ada.reload();
        assertThat(ada.getByTestId("read")).isVisible();
    }

    /** Of forty the twentieth is the last who is told a place. */
    @Test
    void aLowPlaceIsNotTold() {
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri().toString());
        page.getByTestId("join-code").waitFor();
        Object ranks = page.evaluate("""
                async () => {
                  await import('/activity/standing-list.js');
                  const texts = await import('/activity/texts.js');
                  const { language } = document.querySelector('lectern-app').services;
                  language.learn(texts.default);
                  const at = (rank) => ({ userId: `${rank}`, rank, nickname: `P${rank}`, points: 100 - rank });
                  const shown = async (top, own) => {
                    const list = document.createElement('standing-list');
                    const services = { language, session: { user: { id: `${own}` } } };
                    Object.assign(list, { services, top: top.map(at), mine: at(own), of: 40 });
                    document.body.append(list);
                    await list.updateComplete;
                    return [...list.querySelectorAll('li')]
                        .map((line) => `${line.firstElementChild.textContent}${line.dataset.apart === 'true' ? '!' : ''}`)
                        .join();
                  };
                  return [await shown([1, 2, 3, 4, 5, 19, 20], 20), await shown([1, 2, 3, 4, 5], 30)];
                }
                """);
        assertThat((List<?>) ranks).isEqualTo(List.of("1,2,3,4,5,19!,20", "1,2,3,4,5,!"));
    }

    /** Pictures of a stage on phones, in both languages and with both colours. */
    private static void onPhones(String stage, Page english, Page chinese) {
        ViewportSize wide = chinese.viewportSize();
        chinese.setViewportSize(360, 740);
        Map.of("en", english, "zh", chinese).forEach((language, page) -> {
            for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                LiveSchool.wholePicture(page, "live-phone-" + stage + "-" + language + "-" + colours);
            }
        });
        LiveSchool.fitsLarge(english, "live-large-" + stage + "-en");
        chinese.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        chinese.setViewportSize(wide.width, wide.height);
    }

    @Test
    void anAssignedQuizIsDoneAtOnesOwnPace() {
        Page cy = school.phone("Cy");
        activities.assign(new AssignmentDraft(AssignedKind.QUIZ, null, questions, "Look at these again", null, null));
        cy.getByTestId("assigned").click();
        for (int i = 0; i < 3; i++) {
            assertThat(cy.getByTestId("activity")).containsText("Question " + (i + 1) + " of 3");
            cy.keyboard().press("a");
            assertThat(cy.getByTestId("verdict")).hasAttribute("data-state", Pattern.compile("correct|wrong"));
            if (i == 0) {
                LiveSchool.picture(cy, "live-self-en");
                cy.reload();
            } else {
                cy.getByTestId("next").click();
            }
        }
        assertThat(cy.getByTestId("self-final")).isVisible();
        cy.getByTestId("close").click();
        assertThat(cy.getByTestId("assigned")).hasAttribute("data-done", "true");
        LiveSchool.picture(cy, "live-assigned-en");
    }

    /** Whoever is at it hears of it at once, sees how far they came, and finds nothing half done afterwards. */
    @Test
    void anOpenQuizThatIsTakenBackSaysSoAtOnce() {
        Page hal = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        school.join(hal, "Hal");
        Page mei = school.page("zh-CN", 360, 740, ColorScheme.DARK);
        school.join(mei, "小梅");
        Page ida = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        Wire wire = Wire.of(ida);
        school.join(ida, "Ida");
        Assigned work =
                activities.assign(new AssignmentDraft(AssignedKind.QUIZ, null, questions, "By mistake", null, null));
        for (Page page : List.of(hal, mei, ida)) {
            page.getByTestId("assigned").getByText("By mistake").click();
            assertThat(page.getByTestId("prompt")).isVisible();
        }
        option(hal, "The octopus").click();
        assertThat(hal.getByTestId("verdict")).hasAttribute("data-state", "correct");
        wire.cut();
        option(ida, "The octopus").click();
        assertThat(ida.getByTestId("offline-banner")).hasAttribute("data-waiting", "1");
        activities.withdraw(work.id());

        assertThat(hal.getByTestId("final-back")).isVisible();
        assertThat(hal.getByTestId("notice")).hasCount(0); // that of the new work
        assertThat(hal.getByTestId("final-count")).containsText("1 of 3 right");
        assertThat(hal.locator("quiz-final h1")).isFocused();
        LiveSchool.fits(hal, "live-taken-back-answered-en");
        hal.getByTestId("language").click();
        LiveSchool.fits(hal, "live-taken-back-answered-zh");
        hal.reload();
        assertThat(hal.getByTestId("final-back")).isVisible();
        hal.getByTestId("close").click();
        assertThat(hal.getByTestId("read")).isVisible();
        assertThat(hal.getByText("By mistake")).hasCount(0);
        assertThat(mei.getByTestId("read")).isVisible();
        assertThat(mei.getByTestId("notice")).containsText("收回");
        LiveSchool.fits(mei, "live-taken-back-zh");
        wire.mend();
        assertThat(ida.getByTestId("notice")).containsText("taken this quiz back");
        assertThat(ida.getByTestId("offline-banner")).isHidden();
        assertThat(ida.getByTestId("notice")).hasCount(1);
        assertThat(ida.getByTestId("read")).isVisible();
        LiveSchool.fits(ida, "live-taken-back-en");
        for (Page page : List.of(mei, ida)) {
            assertThat(page.getByText("By mistake")).hasCount(0);
            page.reload();
            page.getByTestId("read").waitFor();
            assertThat((List<?>) page.evaluate("""
                    () => {
                      const { live, queue } = document.querySelector('lectern-app').services;
                      return [...Object.keys(live.record.known), ...queue.entries];
                    }
                    """)).isEqualTo(List.of());
        }
    }

    /** The step out and the way back, and an own challenge that waits beneath. */
    @Test
    void whoStepsOutFindsTheWayBack() {
        Page di = school.phone("Di");
        Activity quiz = activities.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(questions, null, null, 0, null), null, null));
        assertThat(di.getByTestId("lobby")).isVisible();
        di.waitForFunction("() => history.state?.page === 'activity'");
        di.goBack();
        assertThat(di.getByTestId("live-now")).isVisible();
        activities.command(quiz.id(), Action.START);
        di.reload();
        di.getByTestId("live-now").click();
        assertThat(di.getByTestId("prompt")).isVisible();
        assertThat(di.getByTestId("time-left")).isHidden();
        activities.command(quiz.id(), Action.END);
        assertThat(di.getByTestId("final")).isVisible();
    }

    /** A child presses twice before the page has dealt with the first. */
    @Test
    void twoQuickStepsBackAreTwoPagesUp() {
        Page gil = school.phone("Gil");
        gil.getByTestId("track-sea").click();
        assertThat(gil.locator(".answer-option").first()).isVisible();
        Activity quiz = activities.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(questions, null, null, 0, null), null, null));
        activities.command(quiz.id(), Action.START);
        assertThat(gil.getByTestId("activity")).isVisible();
        gil.getByTestId("chat").click();
        at(gil, "challenge,activity,chat");
        gil.evaluate("history.back(); history.back()");
        assertThat(gil.locator("challenge-page")).isVisible();
        gil.reload();
        assertThat(gil.locator("challenge-page")).isVisible();
        at(gil, "challenge");
        gil.getByTestId("leave").click();
        at(gil, "");
        gil.getByTestId("live-now").click();
        gil.getByTestId("chat").click();
        at(gil, "activity,chat");
        gil.reload();
        assertThat(gil.getByTestId("activity")).isVisible(); // a refresh leaves the chat
        at(gil, "activity");
        gil.evaluate("history.back()");
        assertThat(gil.getByTestId("live-now")).isVisible();
        at(gil, "");
    }

    private static void at(Page page, String path) {
        page.waitForFunction("path => (history.state?.path ?? []).join() === path", path);
    }

    /** Whoever wishes it has each question read, and none that is answered for all. */
    @Test
    void questionsAreReadAloudAtTheTeachersPaceAndAtOnesOwn() {
        Page fay = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        fay.addInitScript(ReadingPageIT.VOICES);
        school.join(fay, "Fay");
        fay.getByTestId("me").click();
        fay.getByTestId("to-preferences").click();
        fay.getByTestId("prefer-readAloud").check();
        school.onlooker(fay);
        Activity quiz = activities.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(questions, null, null, 0, null), null, null));
        assertThat(fay.getByTestId("lobby")).isVisible();
        activities.command(quiz.id(), Action.START);
        spoken(fay, 1, "near: Which animal of the sea has three hearts?");
        option(fay, "The octopus").click();
        assertThat(fay.locator(".quiz-keeping")).isVisible();
        activities.command(quiz.id(), Action.REVEAL);
        spoken(fay, 2, "cancelled");
        activities.command(quiz.id(), Action.NEXT);
        spoken(fay, 3, "near: How does a shark breathe?");
        activities.command(quiz.id(), Action.END);
        spoken(fay, 4, "cancelled");
        fay.getByTestId("close").click();

        Assigned work =
                activities.assign(new AssignmentDraft(AssignedKind.QUIZ, null, questions, "Once more", null, null));
        fay.getByTestId("assigned").getByText("Once more").click();
        spoken(fay, 5, "near: ");
        fay.keyboard().press("a");
        fay.getByTestId("next").click();
        spoken(fay, 6, "cancelled");
        spoken(fay, 7, "near: ");
        activities.withdraw(work.id());
    }

    /** What was said by then, and begins so; nothing else was meanwhile. */
    private static void spoken(Page page, int number, String beginning) {
        page.waitForFunction("number => spoken.length >= number", number);
        assertThat(String.valueOf(page.evaluate("number => spoken[number - 1]", number)))
                .startsWith(beginning);
    }

    /** Answers to the own challenge count; what was said or answered in the class that is gone does not hold the page up. */
    @Test
    void whoWasAwayWhenTheClassEndedIsToldAndLosesNoAnswer() {
        Classroom brief = school.staff.classrooms().create(new ClassroomDraft("Brief class", null));
        Page eve = school.page("en-GB", 320, 640, ColorScheme.LIGHT);
        Wire wire = Wire.of(eve);
        eve.navigate(school.server.uri() + "/?code=" + brief.joinCode());
        eve.getByTestId("join-name").fill("Eve");
        eve.getByTestId("join-submit").click();
        eve.getByTestId("track-sea").click();
        assertThat(eve.locator(".answer-option").first()).isVisible();
        ActivityClient live = school.staff.activities(brief.id());
        Activity quiz = live.create(new ActivityDraft(
                ActivityKind.QUIZ, null, new ActivityDraft.Quiz(questions, null, null, 0, null), null, null));
        live.command(quiz.id(), Action.START);
        assertThat(eve.getByTestId("activity")).isVisible();

        wire.cut();
        eve.keyboard().press("1");
        assertThat(eve.getByTestId("waiting")).isVisible();
        eve.getByTestId("chat").click();
        eve.getByTestId("chat-text").fill("Is anybody there?");
        eve.getByTestId("chat-text").press("Enter");
        assertThat(eve.getByTestId("chat-waiting")).isVisible();
        eve.goBack();
        eve.goBack();
        assertThat(eve.locator("challenge-page")).isVisible();
        eve.keyboard().press("1");
        assertThat(eve.getByTestId("offline-banner")).hasAttribute("data-waiting", "3");
        school.staff.classrooms().dissolve(brief.id());
        Response answered =
                eve.waitForResponse(response -> response.url().endsWith("/api/challenges/answer"), wire::mend);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(eve.locator(".join-ended")).containsText("This class is no more.");
        assertThat(eve.getByTestId("notice")).containsText("does not count there");
        assertThat(eve.getByTestId("join-code")).hasValue("");
        LiveSchool.picture(eve, "live-away-dissolved-en");
        eve.getByTestId("language").click();
        LiveSchool.picture(eve, "live-away-dissolved-zh");
        eve.navigate(school.server.uri() + "/?code=" + school.code);
        eve.getByTestId("join-name").fill("Eve");
        eve.getByTestId("join-submit").click();
        // The own challenge goes on where it was, on a quick machine after a glimpse of the subjects.
        assertThat(eve.locator("[data-testid=read], challenge-page").first()).isVisible();
        assertThat(eve.getByTestId("offline-banner")).isHidden();
    }
}
