package lectern.server.student;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand;
import lectern.model.article.ArticleDraft;
import lectern.model.article.SentenceDraft;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.Member;
import lectern.model.classroom.Presence;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.realtime.HeartBeat;
import lectern.model.realtime.Payload;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentDraft;
import lectern.server.PictureFiles;
import lectern.server.ServerConfig;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;

/** A real server with a classroom, and students with browsers who join it. */
final class LiveSchool implements AutoCloseable {
    final TestServer server;
    final LecternClient staff;
    private final Chromium chromium = new Chromium();
    final Classroom classroom;
    final String code;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<ClassroomChannel> onlookers = new ArrayList<>();
    /** Errors of scripts and breaches of the content security policy, of all pages. */
    final List<String> faults = new ArrayList<>();

    LiveSchool() {
        this(ServerConfig.Outside.NONE);
    }

    /**
     * @param outside services that the server may use
     */
    LiveSchool(ServerConfig.Outside outside) {
        server = TestServer.start(Engine.H2, outside);
        staff = server.admin();
        classroom = staff.classrooms().create(new ClassroomDraft("4b", null));
        code = Objects.requireNonNull(classroom.joinCode());
    }

    /** A page that nobody has joined with. */
    Page page(String language, int width, int height, ColorScheme colours) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setColorScheme(colours)
                        .setViewportSize(width, height));
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    /** A phone on which a student has joined, in English. */
    Page phone(String name) {
        Page page = page("en-GB", 390, 844, ColorScheme.LIGHT);
        join(page, name);
        return page;
    }

    /** Joins the classroom; the subjects are on screen when this returns. */
    void join(Page page, String name) {
        page.navigate(server.uri() + "/?code=" + code);
        page.getByTestId("join-name").fill(name);
        page.getByTestId("join-submit").click();
        page.getByTestId("read").waitFor();
    }

    /**
     * Lets somebody be in the classroom who answers nothing: else the answer to a question is shown as soon as the one
     * student has given theirs, and what came before that is seen for a moment only.
     */
    void onlooker(Page page) {
        ClassroomChannel channel = server.guest("Somebody who looks on", code).channel(classroom.id(), new Deaf());
        onlookers.add(channel);
        say(page, channel, new HeartBeat(null), "here");
    }

    /** Waits until no others than these are in the classroom: who was there in a test before may still be leaving. */
    void waitForOnly(Page page, String... names) {
        page.waitForCondition(() -> staff.classrooms().members(classroom.id()).stream()
                .filter(member -> member.presence() != Presence.OFFLINE)
                .map(Member::nickname)
                .collect(Collectors.toSet())
                .equals(Set.of(names)));
    }

    /** A student of the roster in the classroom, who signs in with a card on any number of devices; the card's code. */
    String card(String name) {
        Student student = staff.roster().create(new StudentDraft(name, null, null, null));
        staff.roster().batch(new StudentBatch(StudentAction.ENROL, List.of(student.id()), classroom.id(), null));
        return staff.roster().makeCards(List.of(student.id())).getFirst().code();
    }

    /** A phone on which a student has come in with a card, in English. */
    Page byCard(String card) {
        Page page = page("en-GB", 390, 844, ColorScheme.LIGHT);
        comeByCard(page, card);
        return page;
    }

    /** Comes in with a card; the class's channel stands when this returns. */
    void comeByCard(Page page, String card) {
        page.navigate(server.uri() + "/#card=" + card);
        page.getByTestId("hand").waitFor();
    }

    /** A published text; its id. */
    String article(String title, String... sentences) {
        List<SentenceDraft> drafts =
                Arrays.stream(sentences).map(SentenceDraft::of).toList();
        return staff.articles()
                .create(new ArticleDraft(title, null, null, null, null, null, true, drafts))
                .articleId();
    }

    /** A teacher's console that speaks in the classroom and hears nothing. */
    ClassroomChannel speaker() {
        return staff.channel(classroom.id(), new Deaf());
    }

    /** Says something, as soon as the console is connected. */
    static void say(Page page, ClassroomChannel speaker, Payload payload, String id) {
        page.waitForCondition(() -> speaker.send(payload, id));
    }

    /** Hears nothing. */
    static final class Deaf implements ClassroomChannel.Listener {
        @Override
        public void onMessage(Payload payload, @Nullable String id) {}

        @Override
        public void onConnection(boolean connected) {}
    }

    /** Takes a picture to be looked at, where any are wanted, as if all movement were over. */
    static void picture(Page page, String name) {
        PictureFiles.png(name)
                .ifPresent(file -> page.screenshot(
                        new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED)));
    }

    /** Takes a picture of a page to its very end. */
    static void wholePicture(Page page, String name) {
        PictureFiles.png(name)
                .ifPresent(file -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(file)
                        .setFullPage(true)
                        .setAnimations(ScreenshotAnimations.DISABLED)));
    }

    /** Nothing sticks out at the side, and a thumb finds whatever can be pressed. */
    static void fits(Page page, String name) {
        wholePicture(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name)
                .isEqualTo(0);
        Object small = page.evaluate("""
                () => [...document.querySelectorAll('button, select, summary, label:has(input), input:not(label input)')]
                    .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 43.5)
                    .map((part) => part.outerHTML)
                """);
        assertThat(new ArrayList<>((List<?>) small)).as(name).isEmpty();
    }

    /** As fits, with the largest type on a small phone: also what is to be read beside something else has room. */
    static void fitsLarge(Page page, String name) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(320, 640);
        page.evaluate("document.documentElement.style.setProperty('--text-size', 2)");
        fits(page, name);
        Object narrow = page.evaluate("""
                () => {
                  // once more, as the page sets its own size whenever it hears of the student's preferences
                  document.documentElement.style.setProperty('--text-size', 2);
                  return [...document.querySelectorAll('.standing-name, .answer-option-text, .work-beside strong, .chat-line input')]
                      .filter((part) => part.getBoundingClientRect().width < 5 * 36)
                      .map((part) => part.outerHTML)
                }
                """);
        assertThat(new ArrayList<>((List<?>) narrow)).as(name).isEmpty();
        page.evaluate("document.documentElement.style.removeProperty('--text-size')");
        page.setViewportSize(before.width, before.height);
    }

    /** Ends what the class does together, if anything. */
    void endActivity() {
        Activity current = staff.activities(classroom.id()).current();
        if (current != null) {
            staff.activities(classroom.id()).command(current.id(), ActivityCommand.Action.END);
        }
    }

    /** Ends a test: all pages are closed, what the class does together ends, and nothing went wrong on any page. */
    void endTest() {
        List<String> told = List.copyOf(faults);
        clear();
        endActivity();
        assertThat(told).isEmpty();
    }

    /** Closes all pages and forgets their faults; who looked on leaves as well. */
    void clear() {
        for (BrowserContext context : contexts) {
            context.pages().forEach(Page::unrouteAll); // a request on its way would meet a page that is closed
            context.close();
        }
        contexts.clear();
        onlookers.forEach(ClassroomChannel::close);
        onlookers.clear();
        faults.clear();
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
    }
}
