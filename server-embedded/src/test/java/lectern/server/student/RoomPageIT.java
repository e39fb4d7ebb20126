package lectern.server.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.InviteRequest;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.realtime.ChatMessage;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.model.realtime.RoomEvent.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands around the work: the chat, the hand, eyes to the front, "come here", the news, and asking to be let in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomPageIT {
    private LiveSchool school;

    @BeforeAll
    void start() {
        school = new LiveSchool();
    }

    @AfterAll
    void stop() {
        school.close();
    }

    @AfterEach
    void clear() {
        school.endTest();
    }

    /** The teacher's console: it keeps what it hears. */
    private static final class Host implements ClassroomChannel.Listener {
        private final List<Payload> heard = new CopyOnWriteArrayList<>();

        @Override
        public void onMessage(Payload payload, @Nullable String id) {
            heard.add(payload);
        }

        @Override
        public void onConnection(boolean connected) {}

        boolean heard(Predicate<Payload> what) {
            return heard.stream().anyMatch(what);
        }
    }

    private static Predicate<Payload> event(Kind kind) {
        return payload -> payload instanceof RoomEvent event && event.event() == kind;
    }

    private static void say(Page page, ClassroomChannel host, Payload payload, String id) {
        page.waitForCondition(() -> host.send(payload, id));
    }

    @Test
    void theRoomIsTalkedInThroughABreakAndARefresh() {
        Page ada = school.page("en-GB", 320, 640, ColorScheme.LIGHT);
        Wire wire = Wire.of(ada);
        school.join(ada, "Ada");
        Page bo = school.page("zh-CN", 1280, 800, ColorScheme.DARK);
        school.join(bo, "王小明");
        Host ears = new Host();
        try (ClassroomChannel host = school.staff.channel(school.classroom.id(), ears)) {
            say(ada, host, ChatMessage.of("Good morning! Open your books on page 12.", null), "hello");
            assertThat(ada.getByTestId("chat")).hasAttribute("aria-label", "Chat: 1 new");
            ada.getByTestId("chat").click();
            assertThat(ada.locator("chat-page h1")).isFocused();
            assertThat(ada.getByTestId("chat-message")).containsText("Good morning!");
            ada.getByTestId("chat-text").fill("I have lost my book");
            ada.getByTestId("to-teacher").click();
            ada.getByTestId("chat-send").click();
            assertThat(ada.getByTestId("chat-message").nth(1)).containsText("only to the teacher");
            ada.waitForCondition(() -> ears.heard(payload ->
                    payload instanceof ChatMessage word && word.text().equals("I have lost my book")));
            bo.getByTestId("chat").click();
            assertThat(bo.getByTestId("chat-message")).hasCount(1);

            wire.cut();
            ada.getByTestId("to-all").click();
            ada.getByTestId("chat-text").fill("Is anybody there? 有人吗？");
            ada.keyboard().press("Enter");
            ada.getByTestId("chat-text").press("Enter");
            assertThat(ada.getByTestId("chat-waiting")).isVisible();
            assertThat(ada.getByTestId("offline-banner")).hasAttribute("data-waiting", "1");
            ada.reload();
            assertThat(ada.getByTestId("offline-banner")).hasAttribute("data-waiting", "1");
            wire.mend();
            assertThat(bo.getByTestId("chat-message")).hasCount(2);
            ada.getByTestId("chat").click();
            assertThat(ada.getByTestId("chat-message")).hasCount(3);
            assertThat(ada.getByTestId("chat-waiting")).hasCount(0);
            LiveSchool.picture(ada, "live-chat-en");
            LiveSchool.picture(bo, "live-chat-zh");

            ada.getByTestId("hand").click();
            assertThat(ada.getByTestId("hand")).hasAttribute("aria-pressed", "true");
            ada.waitForCondition(() -> ears.heard(event(Kind.HAND_RAISED)));
            ada.reload();
            assertThat(ada.getByTestId("hand")).hasAttribute("aria-pressed", "true");
            String adaId = idOf("Ada");
            say(ada, host, new RoomEvent(Kind.HAND_LOWERED, adaId, null), "down");
            assertThat(ada.getByTestId("hand")).hasAttribute("aria-pressed", "false");

            say(ada, host, new RoomEvent(Kind.PAUSED, null, null), "pause");
            assertThat(ada.getByTestId("pause-cover")).isVisible();
            ada.keyboard().press("Escape");
            ada.keyboard().press("Escape"); // a browser lets a page refuse only the first
            assertThat(ada.getByTestId("pause-cover")).isVisible();
            ada.evaluate("document.querySelector('.pause-cover').close()"); // as one does that heeds no refusal
            assertThat(ada.getByTestId("pause-cover")).isVisible();
            ada.reload();
            assertThat(ada.getByTestId("pause-cover")).isVisible();
            LiveSchool.picture(ada, "live-paused-en");
            say(ada, host, new RoomEvent(Kind.RESUMED, null, null), "resume");
            assertThat(ada.getByTestId("pause-cover")).isHidden();

            say(ada, host, new RoomEvent(Kind.COME_HERE, adaId, null, "articles"), "come");
            assertThat(ada.getByTestId("no-articles")).isVisible();
            assertThat(ada.getByTestId("notice")).containsText("brought you here");
            assertThat(bo.getByTestId("chat-list")).isVisible();
        }
    }

    /** Who slept and came back sees what is new, finds the half-written line, and reads on where they were. */
    @Test
    void theChatOutlastsARefreshABreakAndAGap() {
        Classroom room = school.staff.classrooms().create(new ClassroomDraft("Talkative", null));
        String code = Objects.requireNonNull(room.joinCode());
        Page jo = school.page("en-GB", 390, 844, ColorScheme.LIGHT);
        Wire wire = Wire.of(jo);
        jo.navigate(school.server.uri() + "/?code=" + code);
        jo.getByTestId("join-name").fill("Jo");
        jo.getByTestId("join-submit").click();
        jo.waitForCondition(() -> school.staff.classrooms().members(room.id()).stream()
                .anyMatch(member -> member.nickname().equals("Jo") && member.presence() == Presence.ONLINE));
        LecternClient kim = school.server.guest("Kim", code);
        try (ClassroomChannel host = school.staff.channel(room.id(), new LiveSchool.Deaf());
                ClassroomChannel guest = kim.channel(room.id(), new LiveSchool.Deaf())) {
            for (int i = 0; i < 52; i++) { // a page of the chat holds 50; nobody may say so many in a second
                say(jo, i % 2 == 0 ? host : guest, ChatMessage.of("Word " + i, null), "word-" + i);
            }
            assertThat(jo.getByTestId("chat")).hasAttribute("aria-label", "Chat: 52 new");
            jo.getByTestId("chat").click();
            assertThat(jo.getByTestId("chat")).hasAttribute("aria-label", "Chat");
            jo.goBack();
            assertThat(jo.getByTestId("read")).isVisible();
            say(jo, host, ChatMessage.of("Wake up, Jo!", null), "wake");
            assertThat(jo.getByTestId("chat")).hasAttribute("aria-label", "Chat: 1 new");
            jo.reload();
            assertThat(jo.getByTestId("chat")).hasAttribute("aria-label", "Chat: 1 new");
        }
        jo.getByTestId("chat").click();
        Locator list = jo.getByTestId("chat-list");
        assertThat(jo.getByTestId("chat-message").last()).containsText("Wake up, Jo!");
        assertThat(jo.getByTestId("chat")).hasAttribute("aria-label", "Chat");
        jo.getByTestId("earlier").scrollIntoViewIfNeeded();
        Locator first = jo.getByTestId("chat-message").first();
        String text = first.locator(".chat-text").innerText();
        jo.getByTestId("earlier").click();
        assertThat(first).not().containsText(text);
        assertThat(jo.getByText(text, new Page.GetByTextOptions().setExact(true)))
                .isInViewport();
        jo.getByTestId("chat-text").fill("I was asl");
        jo.getByTestId("to-teacher").click();
        jo.goBack();
        jo.getByTestId("chat").click();
        assertThat(list).containsText("Wake up, Jo!");
        jo.waitForResponse("**/messages?*", () -> {
            jo.goBack();
            jo.getByTestId("chat").click();
        });
        assertThat(jo.getByTestId("earlier")).isHidden();

        wire.cut();
        jo.reload();
        jo.getByTestId("chat").click();
        assertThat(jo.locator("chat-page .trouble")).containsText("when the connection is back");
        assertThat(jo.getByTestId("chat-text")).hasValue("I was asl");
        assertThat(jo.getByTestId("to-teacher")).hasAttribute("aria-pressed", "true");
        assertThat(jo.getByTestId("chat-send")).isInViewport(); // below the banner
        LiveSchool.picture(jo, "live-chat-offline-en");
        wire.mend();
        assertThat(list).containsText("Wake up, Jo!");
        assertThat(jo.locator("chat-page .trouble")).isHidden();

        wire.tell("{\"type\":\"room_event\",\"payload\":{\"event\":\"paused\"}}");
        assertThat(jo.getByTestId("pause-cover")).isVisible();
        wire.tell("{\"type\":\"room_event\",\"payload\":{\"event\":\"resync\"}}"); // what holds is asked anew
        assertThat(jo.getByTestId("pause-cover")).isHidden();
    }

    private String idOf(String nickname) {
        return school.staff.classrooms().members(school.classroom.id()).stream()
                .filter(member -> member.nickname().equals(nickname))
                .map(Member::userId)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newsComeAndLeadIntoAnotherClass() {
        Page di = school.phone("Di");
        assertThat(di.getByTestId("notifications")).hasAttribute("aria-label", "News for you");
        di.getByTestId("notifications").click();
        assertThat(di.getByTestId("no-notifications")).isVisible();
        di.goBack();
        Classroom club = school.staff.classrooms().create(new ClassroomDraft("Chess club", null));
        String diId = idOf("Di");
        school.staff.classrooms().invite(new InviteRequest(club.id(), List.of(diId), null));
        assertThat(di.getByTestId("notice")).containsText("asks you into the class “Chess club”");
        assertThat(di.getByTestId("notifications")).hasAttribute("aria-label", "News for you: 1 new");
        di.reload();
        assertThat(di.getByTestId("notifications")).hasAttribute("aria-label", "News for you: 1 new");
        di.getByTestId("notifications").click();
        assertThat(di.getByTestId("notification")).hasAttribute("data-status", "unread");
        LiveSchool.picture(di, "live-news-en");
        di.getByTestId("follow-notification").click();
        assertThat(di.getByTestId("read")).isVisible();
        di.waitForCondition(() -> school.staff.classrooms().members(club.id()).stream()
                .anyMatch(member -> member.nickname().equals("Di")));
        assertThat(di.getByTestId("notifications")).hasAttribute("aria-label", "News for you");
        di.getByTestId("notifications").click();
        di.getByTestId("delete").click();
        assertThat(di.getByTestId("no-notifications")).isVisible();
        di.goBack();

        Classroom old = school.staff.classrooms().create(new ClassroomDraft("Old club", null));
        school.staff.classrooms().invite(new InviteRequest(old.id(), List.of(diId), null));
        assertThat(di.getByTestId("notice").last()).containsText("asks you into the class “Old club”");
        school.staff.classrooms().dissolve(old.id());
        assertThat(di.getByTestId("notice").last()).hasText(Pattern.compile("The class “Old club” is no more\\..*"));
        assertThat(di.getByText("asks you into the class “Old club”")).hasCount(0);
        assertThat(di.getByTestId("notifications")).hasAttribute("aria-label", "News for you: 2 new");
        di.reload();
        assertThat(di.getByTestId("notifications")).hasAttribute("aria-label", "News for you: 2 new");
        di.getByTestId("notifications").click();
        assertThat(di.getByTestId("notification")).hasCount(2);
        assertThat(di.getByTestId("follow-notification")).hasCount(0);
        LiveSchool.picture(di, "live-news-dissolved-en");
        di.getByTestId("read-all").click();
        assertThat(di.getByTestId("notifications")).hasAttribute("aria-label", "News for you");
        for (int i = 0; i < 19; i++) { // with the two of before one more than a page
            Classroom one = school.staff.classrooms().create(new ClassroomDraft("Club " + i, null));
            school.staff.classrooms().invite(new InviteRequest(one.id(), List.of(diId), null));
        }
        assertThat(di.getByTestId("notification")).hasCount(21);
        di.reload();
        di.getByTestId("notifications").click();
        assertThat(di.getByTestId("notification")).hasCount(20);
        di.getByTestId("earlier").click();
        assertThat(di.getByTestId("notification")).hasCount(21);
        assertThat(di.getByTestId("earlier")).isHidden();
        di.waitForResponse(
                response -> response.url().contains("/api/notifications?"),
                () -> di.getByTestId("mark-read").first().click());
        assertThat(di.getByTestId("notification")).hasCount(21); // told that one was read, the page keeps the others
    }

    /** The door is opened by the host only: the page asks, waits through a refresh, and goes in or says why not. */
    @Test
    void whoAsksAtTheDoorIsToldHowItEnds() {
        Classroom quiet = school.staff
                .classrooms()
                .create(new ClassroomDraft("Quiet room", new ClassroomConfig(false, true, true, false)));
        Page ed = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        ask(ed, quiet, "Ed");
        LiveSchool.picture(ed, "live-asked-en");
        ed.reload();
        assertThat(ed.getByTestId("asked")).isVisible();
        asking(ed, quiet, 1);
        decide(quiet, true);
        assertThat(ed.getByTestId("read")).isVisible();
        assertThat(ed.getByTestId("hand")).isVisible();

        Page flo = school.page("zh-CN", 360, 740, ColorScheme.DARK);
        ask(flo, quiet, "小芳");
        LiveSchool.picture(flo, "live-asked-zh");
        decide(quiet, false);
        assertThat(flo.getByTestId("asked")).hasAttribute("data-closed", "refused");
        flo.reload();
        assertThat(flo.getByTestId("asked")).hasAttribute("data-closed", "refused");
        LiveSchool.picture(flo, "live-refused-zh");
        flo.getByTestId("asked-back").click();
        assertThat(flo.getByTestId("join-code")).hasValue("");
        assertThat(flo.getByTestId("join-name")).hasValue("小芳");
        ask(flo, quiet, "小芳"); // the earlier answer is not taken for the one to this
        assertThat(flo.getByTestId("asked")).hasAttribute("data-closed", "");
        Page gus = school.page("en-GB", 1280, 800, ColorScheme.LIGHT);
        ask(gus, quiet, "Gus");
        school.staff.classrooms().dissolve(quiet.id());
        assertThat(gus.getByTestId("asked")).hasAttribute("data-closed", "dissolved");
        assertThat(flo.getByTestId("asked")).hasAttribute("data-closed", "dissolved");
        LiveSchool.picture(gus, "live-dissolved-asked-en");
        assertThat(ed.getByText("This class is no more. Ask your teacher for another code."))
                .isVisible();
        assertThat(ed.getByTestId("join-code")).hasValue("");
        assertThat(ed.getByTestId("notice")).hasCount(0); // that Ed was let in is no news any more
        LiveSchool.picture(ed, "live-dissolved-en");
    }

    /** What is decided while the channel is still being opened is told to nobody, and found all the same. */
    @Test
    void whoIsRefusedBeforeTheChannelStandsHearsOfIt() {
        Classroom quiet = school.staff
                .classrooms()
                .create(new ClassroomDraft("Quiet room", new ClassroomConfig(false, true, true, false)));
        Page jim = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        List<WebSocketRoute> opening = new CopyOnWriteArrayList<>();
        jim.routeWebSocket(Pattern.compile(".*/realtime.*"), opening::add);
        ask(jim, quiet, "Jim");
        jim.waitForCondition(() -> !opening.isEmpty());
        decide(quiet, false);
        opening.forEach(WebSocketRoute::connectToServer);
        assertThat(jim.getByTestId("asked")).hasAttribute("data-closed", "refused");
    }

    /** The decision may come over the channel before the page knows that it has asked. */
    @Test
    void whoIsRefusedWhileStillAskingHearsOfIt() {
        Classroom quiet = school.staff
                .classrooms()
                .create(new ClassroomDraft("Quiet room", new ClassroomConfig(false, true, true, false)));
        Page kim = school.page("en-GB", 360, 740, ColorScheme.LIGHT);
        List<Route> asking = new CopyOnWriteArrayList<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        kim.route("**/api/classrooms/apply", asking::add);
        kim.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(frame.text())));
        knock(kim, quiet, "Kim");
        kim.waitForCondition(() -> !asking.isEmpty() && heard.stream().anyMatch(text -> text.contains("welcome")));
        APIResponse answer = asking.getFirst().fetch();
        decide(quiet, false);
        kim.waitForCondition(() -> heard.stream().anyMatch(text -> text.contains("application_refused")));
        asking.getFirst().fulfill(new Route.FulfillOptions().setResponse(answer));
        assertThat(kim.getByTestId("asked")).hasAttribute("data-closed", "refused");
    }

    /** Also what a page at a door waits for, and is therefore told, is no news for who wants none. */
    @Test
    void whoWantsNoNewsFindsThemInTheList() {
        Page ivy = school.phone("Ivy");
        ivy.getByTestId("me").click();
        ivy.getByTestId("to-preferences").click();
        ivy.waitForResponse(
                response -> response.url().endsWith("/api/profile/preferences") && response.ok(),
                () -> ivy.getByTestId("prefer-notificationPreference").uncheck());
        ivy.goBack();
        ivy.goBack();
        assertThat(ivy.getByTestId("read")).isVisible();
        Classroom club = school.staff.classrooms().create(new ClassroomDraft("Chess club", null));
        school.staff.classrooms().invite(new InviteRequest(club.id(), List.of(idOf("Ivy")), null));
        school.staff.classrooms().dissolve(club.id());
        assertThat(ivy.getByTestId("notifications")).hasAttribute("aria-label", "News for you: 2 new");
        assertThat(ivy.getByTestId("notice")).hasCount(0);
        ivy.getByTestId("notifications").click();
        assertThat(ivy.getByTestId("notification")).hasCount(2);
    }

    @Test
    void whoDoesNotWantToWaitAsksNoMore() {
        Classroom quiet = school.staff
                .classrooms()
                .create(new ClassroomDraft("Quiet room", new ClassroomConfig(false, true, true, false)));
        Page hal = school.page("en-GB", 320, 640, ColorScheme.LIGHT);
        Wire wire = Wire.of(hal);
        Host ears = new Host();
        try (ClassroomChannel host = school.staff.channel(quiet.id(), ears)) {
            hal.waitForCondition(() -> ears.heard(event(Kind.WELCOME)));
            ask(hal, quiet, "Hal");
            hal.waitForCondition(() -> ears.heard(event(Kind.APPLICATION)));
            hal.navigate("about:blank"); // who has closed the page waits no more, and asks anew on coming back
            asking(hal, quiet, 0);
            hal.navigate(school.server.uri().toString());
            assertThat(hal.getByTestId("asked")).isVisible();
            asking(hal, quiet, 1);
            wire.cut();
            hal.getByTestId("asked-leave").click();
            assertThat(hal.locator(".asked-page [role=alert]")).containsText("connection");
            LiveSchool.picture(hal, "live-asked-offline-en");
            List<Route> anew = new CopyOnWriteArrayList<>(); // what it asks by itself as the connection is back
            hal.route("**/classrooms/apply", anew::add);
            wire.mend();
            hal.waitForCondition(() -> !anew.isEmpty());
            ears.heard.clear();
            hal.getByTestId("asked-leave").click();
            assertThat(hal.getByTestId("asked-leave")).hasAttribute("aria-busy", "true");
            hal.unroute("**/classrooms/apply");
            anew.forEach(Route::resume);
            assertThat(hal.locator(".join-ended")).containsText("next student");
            hal.waitForCondition(() -> ears.heard(event(Kind.APPLICATION)));
            assertThat(school.staff.classrooms().applications(quiet.id())).isEmpty();
        }
    }

    private void ask(Page page, Classroom room, String name) {
        knock(page, room, name);
        assertThat(page.getByTestId("asked")).containsText("Quiet room");
    }

    private void knock(Page page, Classroom room, String name) {
        page.navigate(school.server.uri() + "/?code=" + room.joinCode());
        page.getByTestId("join-name").fill(name);
        page.getByTestId("join-submit").click();
        page.getByTestId("join-ask").click();
    }

    private void asking(Page page, Classroom room, int number) {
        page.waitForCondition(
                () -> school.staff.classrooms().applications(room.id()).size() == number);
    }

    private void decide(Classroom room, boolean approve) {
        String userId =
                school.staff.classrooms().applications(room.id()).getFirst().userId();
        school.staff.classrooms().decide(room.id(), userId, approve);
    }
}
