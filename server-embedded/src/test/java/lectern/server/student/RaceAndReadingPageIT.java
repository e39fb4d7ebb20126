package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.IntStream;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityDraft;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityPhase;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignedKind;
import lectern.model.activity.AssignmentDraft;
import lectern.model.classroom.Presence;
import lectern.model.client.ActivityClient;
import lectern.model.client.ClassroomChannel;
import lectern.model.realtime.PlayControl;
import lectern.model.realtime.RoomEvent;
import lectern.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A typing race and a shared reading on the student's page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceAndReadingPageIT {
    private LiveSchool school;
    private ActivityClient activities;

    @BeforeAll
    void start() {
        school = new LiveSchool();
        activities = school.staff.activities(school.classroom.id());
    }

    @AfterAll
    void stop() {
        school.close();
    }

    @AfterEach
    void clear() {
        school.endTest();
    }

    private static void compose(Page page, String steps, String word) {
        CDPSession keys = page.context().newCDPSession(page);
        JsonObject composition = new JsonObject();
        composition.addProperty("text", steps);
        composition.addProperty("selectionStart", steps.length());
        composition.addProperty("selectionEnd", steps.length());
        keys.send("Input.imeSetComposition", composition);
        JsonObject insertion = new JsonObject();
        insertion.addProperty("text", word);
        keys.send("Input.insertText", insertion);
        keys.detach();
    }

    /** Where the last runner stands may be told with the end alone. */
    @Test
    void thePlaceThatIsToldWithTheEndStands() {
        Page eve = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        Wire wire = Wire.of(eve);
        school.join(eve, "Eve");
        Locator field = eve.getByTestId("race-field");
        Locator finish = eve.getByTestId("race-finish");
        String first = race("The sea.");
        assertThat(field).isEnabled();
        field.pressSequentially("The sea.");
        eve.waitForCondition(() -> activities.get(first).phase() == ActivityPhase.ENDED);
        assertThat(finish).hasAttribute("data-place", "1");
        JsonNode ended = school.server
                .raw(
                        "GET",
                        "/api/classrooms/" + school.classroom.id() + "/activities/" + first,
                        TestServer.token(school.staff),
                        null)
                .body()
                .path("data");
        String earlier = "{\"type\":\"activity_race\",\"payload\":{\"activityId\":\"" + first
                + "\",\"runners\":[{\"userId\":\""
                + ended.path("race").path("runners").path(0).path("userId").asString()
                + "\",\"nickname\":\"Eve\",\"chars\":7,\"accuracy\":1,\"wpm\":9}],\"of\":1}}";
        eve.getByTestId("close").click();

        String second = race("The sea.");
        assertThat(field).isEnabled();
        wire.tell(earlier.replace(first, second));
        assertThat(eve.getByTestId("runners")).containsText("Eve");
        wire.tell("{\"type\":\"activity_state\",\"payload\":{\"activity\":"
                + ended.toString().replace(first, second) + "}}");
        assertThat(finish).hasAttribute("data-place", "1");
    }

    private String race(String text) {
        Activity race = activities.create(
                new ActivityDraft(ActivityKind.TYPING_RACE, "Race", null, new ActivityDraft.Race(null, text), null));
        activities.command(race.id(), Action.START);
        return race.id();
    }

    @Test
    void aRaceIsTypedWithSlipsAnInputMethodAndARefresh() {
        Page ada = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        school.join(ada, "Ada");
        Page bo = school.page("zh-CN", 1280, 800, ColorScheme.DARK);
        school.join(bo, "王小明");
        Activity race = activities.create(new ActivityDraft(
                ActivityKind.TYPING_RACE,
                "Typing race",
                null,
                new ActivityDraft.Race(null, "The red 海洋 is deep."),
                null));
        assertThat(ada.getByTestId("lobby")).isVisible();
        List<ClassroomChannel> others = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> school.server
                        .guest("Idle " + i, school.code)
                        .channel(school.classroom.id(), new LiveSchool.Deaf()))
                .toList();
        ada.waitForCondition(() -> school.staff.classrooms().members(school.classroom.id()).stream()
                        .filter(member -> member.presence() == Presence.ONLINE)
                        .count()
                >= 7);
        activities.command(race.id(), Action.START);

        Locator field = ada.getByTestId("race-field");
        assertThat(field).isEnabled();
        assertThat(field).isFocused();
        field.pressSequentially("The r");
        activities.command(race.id(), Action.PAUSE);
        assertThat(field).isDisabled();
        activities.command(race.id(), Action.RESUME);
        assertThat(field).isFocused();
        ada.keyboard().type("ad");
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(ada.locator(".race-wrong")).hasText("ed");
        LiveSchool.picture(ada, "live-race-en");
        LiveSchool.fitsLarge(ada, "live-large-race-en");
        LiveSchool.picture(bo, "live-race-zh");
        field.press("Backspace");
        field.press("Backspace");
        field.pressSequentially("ed ");
        compose(ada, "hai'yang", "海洋");
        assertThat(ada.getByTestId("race-text")).hasAttribute("data-reached", "10");
        assertThat(ada.getByTestId("race-errors")).hasText("2 slips");
        assertThat(ada.getByTestId("runners")).containsText("Ada");
        Locator behind = bo.locator("[data-testid=runners] [data-own=true]");
        assertThat(behind).containsText("王小明");
        assertThat(behind.locator(".standing-rank")).hasText("2");
        assertThat(bo.locator("[data-testid=runners] li")).hasCount(6);
        LiveSchool.picture(bo, "live-race-behind-zh");
        bo.reload();
        assertThat(behind).containsText("王小明"); // though nobody moves meanwhile
        assertThat(behind.locator(".standing-rank")).hasText("2");
        others.forEach(ClassroomChannel::close);

        ada.reload();
        assertThat(ada.getByTestId("race-text")).hasAttribute("data-reached", "10");
        ada.getByTestId("race-field").pressSequentially(" is deep.");
        assertThat(ada.getByTestId("race-finish")).hasAttribute("data-place", "1");
        assertThat(ada.locator("typing-race h1")).isFocused();
        LiveSchool.picture(ada, "live-race-finish-en");
        activities.command(race.id(), Action.END);
        assertThat(bo.getByTestId("race-finish")).containsText("Ada");
        ada.getByTestId("close").click();
        assertThat(ada.getByTestId("read")).isVisible();
    }

    /** What counts as an error, and where a word ends. */
    @Test
    void typingIsJudged() {
        Page page = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        page.navigate(school.server.uri().toString());
        Object judged = page.evaluate("""
                async () => {
                  const { Typing } = await import('/activity/typing.js');
                  const typing = new Typing('It’s 好的 “x”');
                  const steps = [['It', false], ["It's", false], ["It's ", false], ['hao', true], ['好的', false],
                    [' ', false], ['q', false], ['qq', false], ['', false], ['"x"', false]];
                  return steps.map(([value, composing]) => {
                    const emptied = typing.take(value, composing);
                    return `${typing.reached} ${typing.wrong} ${typing.errors} ${typing.best} ${emptied}`;
                  });
                }
                """);
        assertThat((List<?>) judged)
                .isEqualTo(List.of(
                        "2 0 0 2 false",
                        "4 0 0 4 false",
                        "5 0 0 5 true",
                        "5 0 0 5 false",
                        "7 0 0 7 true",
                        "8 0 0 8 true",
                        "8 1 1 8 false",
                        "8 2 2 8 false",
                        "8 0 2 8 false",
                        "11 0 2 11 true"));
    }

    @Test
    void aTextIsReadTogetherAndLeftAndRejoined() {
        String articleId = school.article(
                "The Fox and the Grapes",
                "A hungry Fox saw fine Grapes.",
                "He jumped as high as he could.",
                "He could not reach them.",
                "\"They are quite sour,\" he said.");
        Page ada = school.page("en-GB", 360, 740, ColorScheme.DARK);
        school.join(ada, "Ada who reads"); // another Ada may still be leaving
        Activity reading = activities.create(
                new ActivityDraft(ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(articleId)));
        activities.command(reading.id(), Action.START);
        Locator now = ada.locator(".together-text [aria-current='true']");
        assertThat(now).hasText("A hungry Fox saw fine Grapes.");
        try (ClassroomChannel host = school.speaker()) {
            lead(ada, host, reading, 2);
            assertThat(now).hasText("He could not reach them.");
            assertThat(ada.getByTestId("spoken")).containsText("He could not reach them.");
            LiveSchool.picture(ada, "live-reading-en");

            ada.getByTestId("follow").click();
            ada.getByTestId("previous").click();
            assertThat(now).hasText("He jumped as high as he could.");
            LiveSchool.fitsLarge(ada, "live-large-reading-en");
            lead(ada, host, reading, 3);
            assertThat(ada.locator("[data-led='true']")).hasText("\"They are quite sour,\" he said.");
            assertThat(now).hasText("He jumped as high as he could.");
            ada.getByTestId("follow").click();
            assertThat(now).hasText("\"They are quite sour,\" he said.");
        }
        ada.reload();
        assertThat(now).hasText("\"They are quite sour,\" he said.");
        activities.command(reading.id(), Action.END);
        ada.getByTestId("close").click();

        Assigned work = activities.assign(new AssignmentDraft(AssignedKind.ARTICLE, articleId, null, null, null, null));
        ada.getByTestId("assigned").click();
        for (int i = 0; i < 4; i++) {
            ada.getByTestId("next").click();
        }
        ada.getByTestId("up").click();
        assertThat(ada.getByTestId("assigned")).hasAttribute("data-done", "true");
        try (ClassroomChannel host = school.speaker()) {
            comeHere(ada, host, "article/" + articleId);
            assertThat(ada.getByTestId("up")).isVisible();
            assertThat(ada.getByTestId("notice").last()).containsText("brought you here");
            comeHere(ada, host, "tracks");
            assertThat(ada.getByTestId("read")).isVisible();
            comeHere(ada, host, "assignment/" + work.id());
            assertThat(ada.getByTestId("up")).isVisible();
            comeHere(ada, host, "activity/" + reading.id());
            assertThat(ada.getByTestId("close")).isVisible();
            comeHere(ada, host, "articles");
            assertThat(ada.locator("article-list-page").getByText("The Fox and the Grapes"))
                    .isVisible();
        }
    }

    /** Who read on alone in one text goes along in the next. */
    @Test
    void aSecondTextBeginsWithTheTeacher() {
        String first = school.article("One", "One.", "Two.", "Three.");
        String second = school.article("Another", "A new one.", "And on.");
        Page cy = school.phone("Cy");
        Activity reading = read(first);
        cy.getByTestId("follow").click();
        cy.getByTestId("next").click();
        cy.getByTestId("next").click();
        assertThat(cy.locator("shared-reading h1")).hasText("Sentence 3 of 3");
        activities.command(reading.id(), Action.END);
        read(second);
        assertThat(cy.locator("shared-reading h1")).hasText("Sentence 1 of 2");
        assertThat(cy.getByTestId("follow")).hasAttribute("aria-pressed", "true");
        assertThat(cy.getByTestId("spoken")).containsText("A new one.");
    }

    private Activity read(String articleId) {
        Activity reading = activities.create(
                new ActivityDraft(ActivityKind.SHARED_READING, null, null, null, new ActivityDraft.Reading(articleId)));
        return activities.command(reading.id(), Action.START);
    }

    private static void comeHere(Page page, ClassroomChannel host, String place) {
        RoomEvent everyone = new RoomEvent(RoomEvent.Kind.COME_HERE, null, null, place);
        page.waitForCondition(() -> host.send(everyone, "come-" + place));
    }

    private static void lead(Page page, ClassroomChannel host, Activity reading, int sentence) {
        PlayControl seek = new PlayControl(reading.id(), PlayControl.Action.SEEK, sentence, null, null);
        page.waitForCondition(() -> host.send(seek, "seek-" + sentence));
    }
}
