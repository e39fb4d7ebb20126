package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
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
        List<String> faults = List.copyOf(school.faults);
        school.clear();
        assertThat(faults).isEmpty();
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
        Page page = school.page("en-GB", 390, 844, ColorScheme.DARK);
        page.navigate(school.server.uri().toString());
        page.getByTestId("join-way-card").click();
        assertThat(page.getByTestId("card-code")).isFocused();
        page.getByTestId("card-code").fill("AAAA-BBBB");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("join-error")).containsText("No card has this code");
        LiveSchool.picture(page, "student-card");
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
        LiveSchool.picture(page, "student-pictures");
        card.pictures().stream()
                .skip(1)
                .forEach(picture -> page.getByTestId("picture-" + picture).click());
        assertThat(page.getByText("Ann-Katrin", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
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
