package lectern.desktop.app;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import lectern.desktop.account.AccountPlace;
import lectern.desktop.account.AccountView;
import lectern.desktop.account.AvatarViewModel;
import lectern.desktop.account.DeletionCard;
import lectern.desktop.account.DeletionViewModel;
import lectern.desktop.account.ExportCard;
import lectern.desktop.account.ExportViewModel;
import lectern.desktop.account.LearningCard;
import lectern.desktop.account.LearningViewModel;
import lectern.desktop.account.PasswordCard;
import lectern.desktop.account.PasswordViewModel;
import lectern.desktop.account.ProfileCard;
import lectern.desktop.account.ProfileViewModel;
import lectern.desktop.account.SecondFactorCard;
import lectern.desktop.account.SecondFactorViewModel;
import lectern.desktop.account.SessionsCard;
import lectern.desktop.account.SessionsViewModel;
import lectern.desktop.account.SignIns;
import lectern.desktop.backup.BackupsPlace;
import lectern.desktop.backup.BackupsView;
import lectern.desktop.backup.BackupsViewModel;
import lectern.desktop.backup.ServerBackups;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Room;
import lectern.desktop.page.SubPage;
import lectern.desktop.settings.ConsoleSettingsPlace;
import lectern.desktop.settings.ConsoleSettingsView;
import lectern.desktop.settings.SchoolSettingsPlace;
import lectern.desktop.settings.SchoolSettingsView;
import lectern.desktop.settings.SchoolSettingsViewModel;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;
import lectern.model.identity.Profile;
import org.kordamp.ikonli.feather.Feather;

/** The pages of whoever is signed in: the own account, and what can be set. */
record OwnRooms(SignedIn.Parts parts, Set<Permission> permissions, ServerBackups backups) {

    /**
     * @param changed hears of a changed profile
     * @param left hears that the account is no more
     */
    void addTo(Pages pages, Consumer<Profile> changed, Runnable left) {
        pages.room(new Room("settings", Feather.SETTINGS, new ConsoleSettingsPlace()));
        pages.subPage(SubPage.of("settings.console", new ConsoleSettingsPlace()));
        pages.subPage(SubPage.of("settings.account", new AccountPlace()));
        pages.subPage(SubPage.of("settings.school", new SchoolSettingsPlace()));
        pages.subPage(SubPage.of("settings.backups", new BackupsPlace()));
        pages.add(
                ConsoleSettingsPlace.class,
                place -> new ConsoleSettingsView(parts.appearance(), parts.lockTime(), parts.messages()));
        pages.add(SchoolSettingsPlace.class, Permission.ADMIN, place -> school());
        pages.add(BackupsPlace.class, Permission.BACKUP_MANAGE, place -> backupsPage());
        pages.add(AccountPlace.class, place -> account(changed, left));
    }

    private BackupsView backupsPage() {
        BackupsViewModel model = new BackupsViewModel(
                parts.client(),
                parts.tasks(),
                parts.messages(),
                backups,
                BackupsViewModel.FreeSpace.ofSystem(),
                InstantSource.system());
        return new BackupsView(model, parts.messages(), parts.dialogs(), permissions.contains(Permission.ADMIN_MANAGE));
    }

    private SchoolSettingsView school() {
        Messages messages = parts.messages();
        return new SchoolSettingsView(new SchoolSettingsViewModel(parts.client(), parts.tasks(), messages), messages);
    }

    private AccountView account(Consumer<Profile> changed, Runnable left) {
        LecternClient client = parts.client();
        TaskRunner tasks = parts.tasks();
        Messages messages = parts.messages();
        AvatarViewModel avatar = new AvatarViewModel(client, tasks, messages, changed);
        SessionsViewModel sessions = new SessionsViewModel(SignIns.own(client), tasks, messages);
        return new AccountView(
                new ProfileCard(new ProfileViewModel(client, tasks, messages, changed), avatar, messages),
                new PasswordCard(new PasswordViewModel(client, tasks, messages, sessions::show), messages),
                new SecondFactorCard(new SecondFactorViewModel(client, tasks, messages), messages, parts.dialogs()),
                new SessionsCard(sessions, messages, parts.dialogs()),
                new LearningCard(new LearningViewModel(client, tasks, messages), messages),
                new ExportCard(new ExportViewModel(client, tasks, messages), messages, parts.dialogs()),
                new DeletionCard(new DeletionViewModel(client, tasks, messages), left, messages, parts.dialogs()),
                messages,
                parts.views());
    }
}
