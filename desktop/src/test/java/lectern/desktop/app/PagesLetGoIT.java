package lectern.desktop.app;

import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import lectern.desktop.RecordedFailures;
import lectern.desktop.Wifi;
import lectern.desktop.article.ArticlePlace;
import lectern.desktop.backup.ServerBackups;
import lectern.desktop.classroom.ActivityPlace;
import lectern.desktop.classroom.FollowPlace;
import lectern.desktop.classroom.LiveWallPlace;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.feedback.OpenReports;
import lectern.desktop.home.HomePlace;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.network.ConnectionViewModel;
import lectern.desktop.network.OperatingSystem;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.notification.NotificationCenter;
import lectern.desktop.notification.NotificationsPlace;
import lectern.desktop.notification.NotificationsView;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Place;
import lectern.desktop.page.SubPage;
import lectern.desktop.page.Views;
import lectern.desktop.people.AccountRights;
import lectern.desktop.preference.Appearance;
import lectern.desktop.preference.LockTime;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.sample.SampleContent;
import lectern.desktop.task.AtOnce;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.FileSaver;
import lectern.desktop.widget.Overlay;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.importing.ImportKind;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Nothing that outlives a page holds it: what was left for good is collected, with all that is drawn on it. */
@ExtendWith(ApplicationExtension.class)
class PagesLetGoIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    @TempDir
    Path folder;

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient client = server.admin();
    private final RecordedFailures failures = new RecordedFailures();
    private final TaskRunner tasks = AtOnce.runner(failures);
    private final Messages messages = new Messages(Language.ENGLISH);
    private final Views views = new Views(messages);
    private final Map<String, WeakReference<Object>> left = new LinkedHashMap<>();
    private SignedIn.@Nullable Parts parts;
    private @Nullable ConnectionViewModel connection;
    private @Nullable PreferenceStore preferences;
    private Runnable close = () -> {};

    @Start
    void start(Stage window) {
        PreferenceStore preferences = new PreferenceStore(folder, Locale.ENGLISH);
        StudentAddress address = new StudentAddress(preferences, Wifi.network().adapters(), 8080);
        Overlay overlay = new Overlay();
        Dialogs dialogs = new Dialogs(overlay, messages, FileSaver.ofSystem());
        Scene scene = new Scene(overlay.root(), 1100, 760);
        parts = new SignedIn.Parts(
                client,
                tasks,
                (period, action) -> () -> {},
                messages,
                address,
                new Appearance(preferences, messages),
                new LockTime(preferences),
                views,
                dialogs,
                overlay,
                scene);
        connection = new ConnectionViewModel(
                tasks, messages, address, url -> {}, Wifi.network().announcer(), OperatingSystem.LINUX);
        this.preferences = preferences;
        Stage own = new Stage(); // what happens in the test's own window is kept, with where it happened
        own.initOwner(window);
        own.setScene(scene);
        own.show();
    }

    @AfterEach
    void stop() {
        onWindow(() -> {
            close.run();
            Objects.requireNonNull(parts).scene().getWindow().hide();
        });
        server.close();
    }

    /** The pages of one sign-in, as the console makes them. */
    private Pages signIn() {
        SignedIn.Parts with = Objects.requireNonNull(parts);
        Dialogs dialogs = with.dialogs();
        Navigator navigator = new Navigator();
        Pages pages = new Pages(views, navigator, ALL);
        NotificationCenter notifications =
                new NotificationCenter(client, tasks, messages, navigator, client::personalChannel);
        pages.add(NotificationsPlace.class, place -> new NotificationsView(notifications, messages, dialogs));
        close = new Rooms(
                        client,
                        tasks,
                        with.ticker(),
                        messages,
                        Objects.requireNonNull(preferences),
                        with.address(),
                        Objects.requireNonNull(connection),
                        new OpenReports(client, tasks, messages),
                        navigator,
                        views,
                        dialogs,
                        new AccountRights("u1", Role.SUPER_ADMIN, ALL))
                .addTo(pages);
        new OwnRooms(with, ALL, new ServerBackups(client, tasks, messages)).addTo(pages, profile -> {}, () -> {});
        return pages;
    }

    private String classroom() {
        SampleContent.load(client);
        return client.classrooms().create(new ClassroomDraft("Class 7b", null)).id();
    }

    /** All that sidebar and bars lead to. */
    private static List<Place> rooms(Pages pages) {
        return pages.rooms().stream()
                .flatMap(room -> Stream.concat(
                        Stream.of(room.place()),
                        pages.subPages(room.id()).stream().map(SubPage::place)))
                .distinct()
                .toList();
    }

    private static List<Place> madeAnew(String classroomId) {
        return List.of(
                new ArticlePlace(null),
                ImportPlace.of(ImportKind.QUESTIONS),
                new NotificationsPlace(),
                StartPlace.of(classroomId, StartPlace.What.QUIZ),
                new ResultsPlace(classroomId, null),
                new FollowPlace(classroomId),
                new LiveWallPlace(classroomId),
                new ActivityPlace(classroomId));
    }

    /** Opens a page and leaves it, seen in another language meanwhile. */
    private void visit(Pages pages, Place place) {
        Overlay overlay = Objects.requireNonNull(parts).overlay();
        String name = place.getClass().getSimpleName() + " " + left.size();
        Page page = onWindow(() -> {
            Pages.Made made = pages.at(place);
            overlay.setContent(made.root());
            made.page().shown();
            left.put(name + " page", new WeakReference<>(made.page()));
            left.put(name + " root", new WeakReference<>(made.root()));
            return made.page();
        });
        onWindow(() -> messages.use(Language.CHINESE));
        onWindow(() -> messages.use(Language.ENGLISH));
        onWindow(() -> {
            page.hidden();
            overlay.setContent(new Region());
        });
    }

    private List<String> held() {
        System.gc();
        List<String> still = new ArrayList<>();
        left.forEach((name, page) -> {
            if (page.get() != null) {
                still.add(name);
            }
        });
        return still;
    }

    private void assertLetGo() {
        await().atMost(SOON).untilAsserted(() -> assertThat(held()).isEmpty());
    }

    @Test
    void pagesThatAreMadeAnewGoOnceTheyAreLeft() {
        String classroomId = classroom();
        Pages pages = onWindow(this::signIn);
        for (int i = 0; i < 2; i++) {
            madeAnew(classroomId).forEach(place -> visit(pages, place));
        }
        onWindow(() -> pages.at(new HomePlace())); // the last one is known until another is shown
        assertLetGo();
    }

    @Test
    void roomsGoWithTheSignIn() {
        classroom();
        visitRooms();
        onWindow(close);
        assertThat(left).hasSizeGreaterThan(40);
        assertLetGo();
    }

    private void visitRooms() {
        Pages pages = onWindow(this::signIn);
        rooms(pages).forEach(place -> visit(pages, place));
    }
}
