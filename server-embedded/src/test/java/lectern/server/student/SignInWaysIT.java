package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.roster.PictureCard;
import lectern.model.roster.Pictures;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in for children who have neither password nor patience. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInWaysIT {
    private LiveSchool school;
    private String classroomId = "";

    @BeforeAll
    void start() {
        school = new LiveSchool();
        classroomId = school.staff.classrooms().list(1, 1).items().getFirst().id();
    }

    @AfterAll
    void stop() {
        school.close();
    }

    @AfterEach
    void clear() {
        school.endTest();
    }

    private Student pupil(String name) {
        Student student = school.staff.roster().create(new StudentDraft(name, null, null, null));
        school.staff.roster().batch(new StudentBatch(StudentAction.ENROL, List.of(student.id()), classroomId, null));
        return student;
    }

    @Test
    void aCardsPatternBringsTheChildIn() {
        Student mei = pupil("林美美");
        SignInCard card = school.staff.roster().makeCards(List.of(mei.id())).getFirst();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri() + "/#card=" + card.code());
        assertThat(page.getByText("林美美").first()).isVisible();
        assertThat(page.url()).doesNotContain("card");
        page.reload();
        assertThat(page.getByText("林美美").first()).isVisible();
    }

    @Test
    void aCodeIsTypedAndAWrongOneIsToldGently() {
        Student bo = pupil("Bo");
        SignInCard card = school.staff.roster().makeCards(List.of(bo.id())).getFirst();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri().toString());
        page.getByTestId("join-way-card").click();
        assertThat(page.getByTestId("card-code")).isFocused();
        page.getByTestId("card-code").fill("AAAA-BBBB");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("join-error")).containsText("No card has this code");
        page.getByTestId("card-code").fill(card.code().replace("-", "").toLowerCase(Locale.ROOT));
        page.getByTestId("card-submit").click();
        assertThat(page.getByText("Bo", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
    }

    @Test
    void threePicturesInTheirOrderOpenTheDoor() {
        Student ann = pupil("Ann-Katrin Großmann-Oberländer");
        pupil("Without pictures");
        PictureCard card = school.staff.roster().makePictures(List.of(ann.id())).getFirst();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri() + "/?code=" + school.code);
        page.getByTestId("join-way-pictures").click();
        assertThat(page.getByTestId("picture-mate")).hasCount(1);
        page.getByTestId("picture-mate").click();
        assertThat(page.locator(".picture-board button")).hasCount(Pictures.NAMES.size());
        List<String> wrong = card.pictures().reversed();
        wrong.forEach(picture -> page.getByTestId("picture-" + picture).click());
        assertThat(page.getByTestId("join-error")).containsText("not your pictures");
        page.getByTestId("picture-" + card.pictures().getFirst()).click();
        card.pictures().stream()
                .skip(1)
                .forEach(picture -> page.getByTestId("picture-" + picture).click());
        assertThat(page.getByText("Ann-Katrin", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
    }

    private static void reach(Page page, Locator what) {
        for (int i = 0; i < 80 && !Boolean.TRUE.equals(what.evaluate("what => what === document.activeElement")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(what).isFocused();
    }

    private static void press(Page page, String id) {
        reach(page, page.getByTestId(id));
        page.keyboard().press("Enter");
    }

    /** The focus is never lost, so that nobody starts at the top of the page again. */
    @Test
    void picturesAreChosenByKeyboardAlone() {
        Student kim = pupil("Kim");
        PictureCard card = school.staff.roster().makePictures(List.of(kim.id())).getFirst();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri().toString());
        press(page, "join-way-pictures");
        Locator code = page.getByTestId("picture-class");
        assertThat(code).isFocused();
        page.keyboard().type("12");
        page.keyboard().press("Enter");
        assertThat(code).hasAttribute("aria-invalid", "true");
        assertThat(code).hasAccessibleDescription(Pattern.compile("six digits"));
        assertThat(code).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type("000000");
        page.keyboard().press("Enter");
        assertThat(code).hasAccessibleDescription(Pattern.compile("No class"));
        assertThat(code).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().type(school.code);
        page.keyboard().press("Enter");
        Locator heading = page.locator(".picture-form h2");
        assertThat(heading).hasText("Who are you?");
        assertThat(heading).isFocused();

        Locator me = page.getByTestId("picture-mate").getByText("Kim");
        reach(page, me);
        page.keyboard().press("Enter");
        assertThat(heading).containsText("Kim, choose");
        assertThat(heading).isFocused();
        press(page, "picture-not-me");
        assertThat(heading).isFocused();
        press(page, "picture-other-class");
        assertThat(code).isFocused();
        page.keyboard().press("Enter");
        assertThat(heading).isFocused();
        reach(page, me);
        page.keyboard().press("Enter");
        assertThat(heading).containsText("Kim, choose");

        for (String picture : card.pictures().reversed()) {
            press(page, "picture-" + picture);
            assertThat(page.getByTestId("picture-" + picture)).isFocused();
        }
        assertThat(page.getByTestId("join-error")).containsText("not your pictures");
        assertThat(page.getByTestId("picture-" + card.pictures().getFirst())).isFocused();
        press(page, "picture-" + card.pictures().getFirst());
        page.keyboard().press("Enter");
        assertThat(page.locator(".picture-slots img")).hasCount(1); // the same again is not a second one
        press(page, "picture-again");
        assertThat(page.locator(".picture-slots img")).hasCount(0);
        assertThat(page.getByTestId("picture-again")).isFocused();
        card.pictures().forEach(picture -> press(page, "picture-" + picture));
        assertThat(page.getByText("Kim").first()).isVisible();
        assertThat(page.getByTestId("read")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,390,LIGHT,1", "zh-CN,390,DARK,1", "en-GB,320,DARK,1", "zh-CN,320,LIGHT,1.5", "zh-CN,1200,LIGHT,1"
    })
    void cardsAndPicturesFitAndCanBeTouched(String language, int width, ColorScheme colours, String letters) {
        Student maxi = pupil("Maximiliane-Alexandra von Hohenzollern");
        Student xiao = pupil("欧阳小小");
        List<PictureCard> cards = school.staff.roster().makePictures(List.of(maxi.id(), xiao.id()));
        Page page = school.page(language, width, 844, colours);
        String look = language + "-" + width + "-" + colours;
        page.navigate(school.server.uri() + "/?code=" + school.code);
        page.getByTestId("join-way-card").click();
        page.evaluate("letters => document.documentElement.style.setProperty('--text-size', letters)", letters);
        page.getByTestId("card-code").fill("AAAA-BBBB");
        page.getByTestId("card-submit").click();
        page.getByTestId("join-error").waitFor();
        LiveSchool.fits(page, "door-card-" + look);
        page.getByTestId("join-way-pictures").click();
        page.getByTestId("picture-mate").first().waitFor();
        LiveSchool.fits(page, "door-picture-names-" + look);
        page.getByTestId("picture-mate").getByText("欧阳小小").last().click();
        page.getByTestId("picture-" + cards.getLast().pictures().getFirst()).click();
        assertThat(page.locator(".picture-slots img")).hasCount(1);
        LiveSchool.fits(page, "door-pictures-" + look);
        if (letters.equals("1")) {
            BoundingBox last = page.getByTestId("picture-not-me").boundingBox();
            assertThat(last.y + last.height).as("nothing is below the fold").isLessThanOrEqualTo(844);
        }
        Object narrow = page.evaluate("""
                () => [...document.querySelectorAll('.picture-board button')]
                    .filter((button) => button.getBoundingClientRect().width < 43.5).length
                """);
        assertThat(narrow).isEqualTo(0);
        page.getByTestId("picture-not-me").click();
        page.getByTestId("picture-mate").getByText("Maximiliane").last().click();
        cards.getFirst()
                .pictures()
                .reversed()
                .forEach(picture -> page.getByTestId("picture-" + picture).click());
        page.getByTestId("join-error").waitFor();
        LiveSchool.fits(page, "door-pictures-wrong-" + look);
        school.staff.roster().batch(new StudentBatch(StudentAction.ARCHIVE, List.of(maxi.id(), xiao.id()), null, null));
    }

    /** What stands in the way is said in words that a child can act on. */
    @Test
    void whatStandsInTheWayIsSaid() {
        Classroom empty = school.staff.classrooms().create(new ClassroomDraft("Nobody here", null));
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.clock().install();
        page.navigate(school.server.uri() + "/?code=" + empty.joinCode());
        page.getByTestId("join-way-pictures").click();
        assertThat(page.locator(".picture-form")).containsText("nobody comes in with pictures");
        page.getByTestId("picture-other-class").click();

        answers(page, "**/api/auth/classmates*", 403, "FORBIDDEN");
        page.getByTestId("picture-next").click();
        assertThat(page.getByTestId("join-error")).containsText("does not work here");
        page.unroute("**/api/auth/classmates*");
        page.route("**/api/auth/**", Route::abort);
        page.getByTestId("picture-next").click();
        assertThat(page.getByTestId("join-error")).containsText("does not answer");
        page.getByTestId("join-way-card").click();
        page.getByTestId("card-code").fill("AAAA-BBBB");
        page.getByTestId("card-submit").click();
        assertThat(page.getByTestId("join-error")).containsText("does not answer");
        page.unroute("**/api/auth/**");

        answers(page, "**/api/auth/card", 403, "FORBIDDEN");
        page.getByTestId("card-submit").click();
        assertThat(page.getByTestId("join-error")).containsText("does not work here");
        assertThat(page.getByTestId("card-code")).isFocused();
        page.unroute("**/api/auth/card");
        answers(page, "**/api/auth/card", 429, "RATE_LIMITED");
        page.getByTestId("card-submit").click();
        assertThat(page.locator(".card-form [role=status]")).isVisible();
        page.waitForCondition(() -> {
            page.clock().runFor(2_000);
            return page.getByTestId("join-error").isVisible();
        });
        assertThat(page.getByTestId("join-error")).containsText("Wait a minute");
    }

    private static void answers(Page page, String url, int status, String code) {
        page.route(
                url,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/json")
                        .setBody("{\"success\":false,\"error\":{\"code\":\"" + code
                                + "\",\"message\":\"No\",\"details\":[]}}")));
    }

    @Test
    void anotherChildsCardMakesRoomOnASharedTablet() {
        SignInCard first =
                school.staff.roster().makeCards(List.of(pupil("Erste").id())).getFirst();
        SignInCard second =
                school.staff.roster().makeCards(List.of(pupil("Zweite").id())).getFirst();
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri() + "/#card=" + first.code());
        assertThat(page.getByText("Erste").first()).isVisible();
        page.navigate("about:blank");
        page.navigate(school.server.uri() + "/#card=" + second.code());
        assertThat(page.getByText("Zweite").first()).isVisible();
        assertThat(page.getByText("Erste")).hasCount(0);
    }
}
