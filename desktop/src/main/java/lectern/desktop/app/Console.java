package lectern.desktop.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lectern.desktop.failure.FailureCards;
import lectern.desktop.failure.Failures;
import lectern.desktop.identity.SignInView;
import lectern.desktop.identity.SignInViewModel;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.look.ChineseFonts;
import lectern.desktop.look.Look;
import lectern.desktop.network.ConnectionViewModel;
import lectern.desktop.network.Network;
import lectern.desktop.network.OperatingSystem;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Views;
import lectern.desktop.people.AccountRights;
import lectern.desktop.platform.FirstRunView;
import lectern.desktop.platform.FirstRunViewModel;
import lectern.desktop.preference.Appearance;
import lectern.desktop.preference.LockTime;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.preference.Preferences;
import lectern.desktop.sample.SampleContent;
import lectern.desktop.task.Clockwork;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.FileSaver;
import lectern.desktop.widget.Mark;
import lectern.desktop.widget.Overlay;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;
import lectern.model.identity.User;
import lectern.model.importing.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * One console over one server: makes every part and hands each what it needs. Make and use it on the window's thread.
 */
public final class Console implements AutoCloseable {
    private final Stage stage;
    private final ServerHandle server;
    private final Path dataFolder;
    private final LecternClient client;
    private final PreferenceStore preferences;
    private final Messages messages;
    private final Appearance appearance;
    private final LockTime lockTime;
    private final Overlay overlay = new Overlay();
    private final Failures failures;
    private final Dialogs dialogs;
    private final TaskRunner tasks;
    private final Views views;
    private final StudentAddress address;
    private final ConnectionViewModel connection;
    private final Clockwork clockwork = new Clockwork();
    private @Nullable SignedIn signedIn;
    private boolean warnedOfFonts;

    /**
     * @param dataFolder where the console keeps its preferences
     * @param network how students may reach the server
     */
    public Console(Stage stage, ServerHandle server, Path dataFolder, Network network) {
        this(stage, server, dataFolder, network, FileSaver.ofSystem());
    }

    /** @param files asks where something is to be saved */
    Console(Stage stage, ServerHandle server, Path dataFolder, Network network, FileSaver files) {
        this.stage = stage;
        this.server = server;
        this.dataFolder = dataFolder;
        preferences = new PreferenceStore(dataFolder, Locale.getDefault());
        client = new LecternClient(server.localUri(), preferences.deviceId());
        messages = new Messages(preferences.current().language());
        appearance = new Appearance(preferences, messages);
        lockTime = new LockTime(preferences);
        failures = new FailureCards(overlay, messages);
        dialogs = new Dialogs(overlay, messages, files);
        tasks = TaskRunner.background(failures);
        views = new Views(messages);
        address = new StudentAddress(preferences, network.adapters(), server.port());
        connection = new ConnectionViewModel(
                tasks,
                messages,
                address,
                network.selfCheck(),
                network.announcer(),
                OperatingSystem.of(System.getProperty("os.name", "")));
    }

    /** Shows the window, with the page that is due first. */
    public void show() {
        Preferences kept = preferences.current();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                overlay.root(), Math.min(kept.width(), room.getWidth()), Math.min(kept.height(), room.getHeight()));
        new Look(appearance).dress(scene);
        stage.setScene(scene);
        stage.setTitle("Lectern");
        stage.getIcons().setAll(Mark.icons());
        stage.setMinWidth(880);
        stage.setMinHeight(600);
        stage.setMaximized(kept.maximized());
        stage.setOnCloseRequest(event -> {
            SignedIn now = signedIn;
            if (now == null || !(now.studentsAreOnline() || now.unsaved())) {
                return;
            }
            event.consume();
            if (now.lock().locked()) {
                now.lock().refuseToClose();
            } else {
                dialogs.confirm(
                        messages.text("shell.quit.title"),
                        messages.text(now.unsaved() ? "shell.quit.unsaved" : "shell.quit.text"),
                        messages.text("shell.quit.verb"),
                        stage::close);
            }
        });
        stage.setOnHidden(event -> close());
        server.setupToken().ifPresentOrElse(this::firstRun, this::signIn);
        stage.show();
        appearance.languageProperty().subscribe(this::warnOfFonts);
    }

    private void warnOfFonts(Language language) {
        if (language == Language.CHINESE && !warnedOfFonts && !ChineseFonts.installed()) {
            warnedOfFonts = true;
            Label advice = new Label();
            advice.textProperty().bind(messages.text("shell.fonts.text"));
            advice.setWrapText(true);
            dialogs.tell(messages.text("shell.fonts.title"), advice);
        }
    }

    private void firstRun(String setupToken) {
        FirstRunViewModel model = new FirstRunViewModel(
                client, tasks, messages, appearance, SampleContent::load, setupToken, this::begin);
        overlay.setContent(views.load(new FirstRunView(model, messages, dataFolder.toString())));
    }

    private void begin(FirstRunViewModel.Outcome outcome) {
        SignedIn entered = enter(outcome.user(), outcome.user().role().permissions());
        if (outcome.content() == FirstRunViewModel.Content.OWN_FILE) {
            entered.navigator().open(ImportPlace.of(ImportKind.QUESTIONS));
        }
    }

    private void signIn() {
        SignInViewModel model = new SignInViewModel(client, tasks, messages, this::enter);
        overlay.setContent(views.load(new SignInView(model, views, messages)));
    }

    private SignedIn enter(User user, Set<Permission> permissions) {
        SignedIn.Parts parts = new SignedIn.Parts(
                client,
                tasks,
                clockwork,
                messages,
                address,
                appearance,
                lockTime,
                views,
                dialogs,
                overlay,
                stage.getScene());
        SignedIn entered = new SignedIn(
                parts,
                user,
                permissions,
                (pages, navigator, reports) -> new Rooms(
                                client,
                                tasks,
                                clockwork,
                                messages,
                                preferences,
                                address,
                                connection,
                                reports,
                                navigator,
                                views,
                                dialogs,
                                new AccountRights(user.id(), user.role(), permissions))
                        .addTo(pages),
                this::leave);
        signedIn = entered;
        return entered;
    }

    private void leave() {
        SignedIn left = signedIn;
        signedIn = null;
        if (left != null) {
            left.end();
        }
        signIn();
    }

    /** Lets go of everything but the server. */
    @Override
    public void close() {
        preferences.change(kept -> kept.withWindow(
                stage.isMaximized() ? kept.width() : stage.getScene().getWidth(),
                stage.isMaximized() ? kept.height() : stage.getScene().getHeight(),
                stage.isMaximized()));
        connection.close();
        clockwork.close();
        client.close();
    }
}
