package lectern.desktop.app;

import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Pages;
import lectern.desktop.people.AccountRights;
import lectern.desktop.people.AccountsPlace;
import lectern.desktop.people.AccountsView;
import lectern.desktop.people.AccountsViewModel;
import lectern.desktop.people.AuditPlace;
import lectern.desktop.people.AuditView;
import lectern.desktop.people.AuditViewModel;
import lectern.desktop.people.ClassesPlace;
import lectern.desktop.people.ClassesView;
import lectern.desktop.people.ClassesViewModel;
import lectern.desktop.people.RolesPlace;
import lectern.desktop.people.RolesView;
import lectern.desktop.people.RolesViewModel;
import lectern.desktop.people.SignInsDialog;
import lectern.desktop.people.StaffPlace;
import lectern.desktop.people.StaffView;
import lectern.desktop.people.StaffViewModel;
import lectern.desktop.people.StudentsPlace;
import lectern.desktop.people.StudentsView;
import lectern.desktop.people.StudentsViewModel;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;

/** The pages of people: students, accounts, staff, classes, what staff did, and what each role may do. */
record PeopleRooms(
        LecternClient client,
        TaskRunner tasks,
        Messages messages,
        StudentAddress address,
        Navigator navigator,
        Dialogs dialogs,
        AccountRights rights) {

    void addTo(Pages pages) {
        pages.add(StudentsPlace.class, Permission.ROSTER_MANAGE, place -> students());
        pages.add(AccountsPlace.class, Permission.USER_MANAGE, place -> accounts());
        pages.add(StaffPlace.class, Permission.USER_MANAGE, place -> staff());
        pages.add(ClassesPlace.class, Permission.USER_MANAGE, place -> classes());
        pages.add(AuditPlace.class, Permission.AUDIT_READ, place -> audit());
        pages.add(RolesPlace.class, Permission.ADMIN_MANAGE, place -> roles());
    }

    private StudentsView students() {
        StudentsViewModel model = new StudentsViewModel(client, tasks, messages, navigator, address);
        SignInsDialog signIns = rights.permissions().contains(Permission.USER_MANAGE) ? signIns() : null;
        return new StudentsView(model, signIns, messages, dialogs);
    }

    private SignInsDialog signIns() {
        return new SignInsDialog(client, tasks, messages, dialogs);
    }

    private AccountsView accounts() {
        return new AccountsView(new AccountsViewModel(client, tasks, messages, rights), signIns(), messages, dialogs);
    }

    private StaffView staff() {
        return new StaffView(new StaffViewModel(client, tasks, messages, rights), signIns(), messages, dialogs);
    }

    private ClassesView classes() {
        return new ClassesView(new ClassesViewModel(client, tasks, messages), messages, dialogs);
    }

    private AuditView audit() {
        return new AuditView(new AuditViewModel(client, tasks, messages), messages, dialogs);
    }

    private RolesView roles() {
        return new RolesView(new RolesViewModel(client, tasks, messages), messages, dialogs);
    }
}
