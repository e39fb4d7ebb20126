package lectern.desktop.app;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import lectern.desktop.account.AccountPlace;
import lectern.desktop.backup.LastBackup;
import lectern.desktop.backup.LastBackupViewModel;
import lectern.desktop.backup.ServerBackups;
import lectern.desktop.feedback.OpenReports;
import lectern.desktop.home.HomePlace;
import lectern.desktop.importing.ImportDrop;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.lock.LockViewModel;
import lectern.desktop.lock.ScreenLock;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.notification.Bell;
import lectern.desktop.notification.NotificationCenter;
import lectern.desktop.notification.NotificationsPlace;
import lectern.desktop.notification.NotificationsView;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Views;
import lectern.desktop.preference.Appearance;
import lectern.desktop.preference.LockTime;
import lectern.desktop.shell.AppearanceMenu;
import lectern.desktop.shell.Commands;
import lectern.desktop.shell.ServerWatch;
import lectern.desktop.shell.ShellView;
import lectern.desktop.shell.ShellViewModel;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.Overlay;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;
import lectern.model.identity.User;
import org.jspecify.annotations.Nullable;

/** What there is of the console while somebody is signed in: the frame with its pages, the watches, the lock. */
final class SignedIn {
    private final Navigator navigator;
    private final Pages pages;
    private final ServerWatch watch;
    private final Runnable stopFollowing;
    private final ScreenLock lock;
    private final Overlay overlay;
    private final Scene scene;

    /** What it shares with the rest of the console. */
    record Parts(
            LecternClient client,
            TaskRunner tasks,
            Ticker ticker,
            Messages messages,
            StudentAddress address,
            Appearance appearance,
            LockTime lockTime,
            Views views,
            Dialogs dialogs,
            Overlay overlay,
            Scene scene) {}

    /** Says where the pages of those are who may use the console; the navigator comes with the pages. */
    @FunctionalInterface
    interface StaffRooms {
        /** @return closes what stays open from page to page */
        Runnable addTo(Pages pages, Navigator navigator, OpenReports reports);
    }

    /**
     * @param permissions what they may do now; who is staff but still lacks a second factor that the role needs has only
     *     the own account, to set it up there
     * @param left leads to the sign-in page, when the session has ended
     */
    SignedIn(Parts parts, User user, Set<Permission> permissions, StaffRooms rooms, Runnable left) {
        Messages messages = parts.messages();
        LecternClient client = parts.client();
        TaskRunner tasks = parts.tasks();
        overlay = parts.overlay();
        scene = parts.scene();
        navigator = new Navigator();
        pages = new Pages(parts.views(), navigator, permissions);
        boolean staff = permissions.contains(Permission.STAFF);
        OpenReports reports = new OpenReports(client, tasks, messages);
        NotificationCenter notifications =
                new NotificationCenter(client, tasks, messages, navigator, client::personalChannel);
        pages.add(NotificationsPlace.class, place -> new NotificationsView(notifications, messages, parts.dialogs()));
        Runnable closeRooms = staff ? rooms.addTo(pages, navigator, reports) : () -> {};
        StringProperty name = new SimpleStringProperty(nameOf(user.nickname(), user.username()));
        StringProperty username = new SimpleStringProperty(user.username());
        ServerBackups backups = new ServerBackups(client, tasks, messages);
        new OwnRooms(parts, permissions, backups)
                .addTo(
                        pages,
                        profile -> {
                            name.set(nameOf(profile.nickname(), profile.username()));
                            username.set(profile.username());
                        },
                        left);
        watch = new ServerWatch(client, tasks, messages, parts.ticker());
        ShellViewModel model = new ShellViewModel(client, tasks, messages, watch, parts.address(), name, left);
        LockViewModel locking = new LockViewModel(
                client,
                tasks,
                messages,
                new LockViewModel.Idle(InstantSource.system(), parts.lockTime().minutesProperty()),
                username::get,
                pages::unsaved,
                model::signOut);
        Commands commands = new Commands(
                pages,
                navigator,
                new AppearanceMenu(parts.appearance(), messages),
                messages,
                parts.dialogs(),
                overlay,
                new AccountPlace(),
                locking::lock);
        navigator.open(staff ? new HomePlace() : new AccountPlace());
        Parent shell = parts.views()
                .load(new ShellView(
                        model,
                        pages,
                        navigator,
                        messages,
                        commands,
                        new Bell(notifications, navigator, messages),
                        new LastBackup(
                                new LastBackupViewModel(
                                        backups, messages, InstantSource.system(), ZoneId.systemDefault()),
                                navigator)));
        ImportDrop.files(
                shell,
                source -> ImportPlace.dropped(navigator.place(), source)
                        .filter(navigator::knows)
                        .findFirst()
                        .ifPresent(navigator::open));
        overlay.setContent(shell);
        watch.start();
        Runnable stopReports = reports.start(parts.ticker());
        Runnable stopNotifications = notifications.start();
        // Never asked for by who may not see them: the status bar then has no room for them.
        Runnable stopBackups =
                permissions.contains(Permission.BACKUP_MANAGE) ? backups.start(parts.ticker()) : () -> {};
        stopFollowing = () -> {
            stopReports.run();
            stopNotifications.run();
            stopBackups.run();
            closeRooms.run();
        };
        lock = new ScreenLock(locking, parts.views(), messages, overlay, parts.ticker(), scene, name);
    }

    private static String nameOf(@Nullable String nickname, @Nullable String username) {
        return nickname != null ? nickname : String.valueOf(username);
    }

    Navigator navigator() {
        return navigator;
    }

    boolean studentsAreOnline() {
        return watch.onlineProperty().get() > 0;
    }

    boolean unsaved() {
        return pages.unsaved();
    }

    ScreenLock lock() {
        return lock;
    }

    /** Stops the watches, and takes away open cards and keys, so that nobody else finds them at the sign-in page. */
    void end() {
        stopFollowing.run();
        watch.stop();
        lock.stop();
        overlay.hideAll();
        scene.getAccelerators().clear();
    }
}
