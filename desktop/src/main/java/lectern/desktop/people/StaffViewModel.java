package lectern.desktop.people;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.task.Job;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminFilter;
import lectern.model.identity.AdminUpdate;
import lectern.model.identity.ResetPassword;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** The accounts of staff (004), changed beside the list. */
public final class StaffViewModel implements EditedBeside<AdminAccount> {
    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final AccountRights rights;
    private final StringProperty search = new SimpleStringProperty("");
    private final StaffForm form = new StaffForm();
    private final PagedList<AdminAccount> accounts;
    private final ReadOnlyObjectWrapper<@Nullable AdminAccount> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public StaffViewModel(LecternClient client, TaskRunner tasks, Messages messages, AccountRights rights) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.rights = rights;
        accounts = new PagedList<>(tasks, messages.text("people.staff.loading"), this::ask, () -> {});
        search.subscribe((before, now) -> accounts.begin());
    }

    private Work<Page<AdminAccount>> ask(int page) {
        String words = search.get().isBlank() ? null : search.get().strip();
        return progress -> client.admin().admins(new AdminFilter(page, PagedList.PAGE, null, null, words));
    }

    /** What whoever is signed in may do here. */
    AccountRights rights() {
        return rights;
    }

    /** Part of a name or e-mail address; the list follows it. */
    public StringProperty searchProperty() {
        return search;
    }

    public PagedList<AdminAccount> accounts() {
        return accounts;
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable AdminAccount> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    @Override
    public StaffForm form() {
        return form;
    }

    @Override
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fetches the present page again. */
    public void show() {
        accounts.refresh();
    }

    @Override
    public void open(AdminAccount account) {
        edit(account);
    }

    @Override
    public void begin() {
        edit(null);
    }

    private void edit(@Nullable AdminAccount account) {
        problem.set("");
        form.fill(account);
        shown.set(account);
        editing.set(true);
    }

    @Override
    public void close() {
        shown.set(null);
        editing.set(false);
        problem.set("");
    }

    @Override
    public void save() {
        if (!editing.get() || !form.valid()) {
            return;
        }
        AdminAccount before = shown.get();
        change(before == null ? progress -> client.admin().create(form.draft()) : progress -> keep(before));
    }

    /** Who doesn't manage administrators may give another role, and no other name. */
    private AdminAccount keep(AdminAccount before) {
        AdminUpdate update = form.update();
        if (rights.managesAdmins()) {
            return client.admin().update(before.id(), update);
        }
        if (update.role() != null) {
            client.users().setRole(before.id(), update.role());
        }
        return client.admin().admin(before.id());
    }

    /** Shuts an account, or opens one again. */
    void setActive(AdminAccount account, boolean active) {
        change(progress -> {
            if (rights.managesAdmins()) {
                return client.admin().update(account.id(), new AdminUpdate(null, null, active));
            }
            if (active) {
                client.users().unban(account.id());
            } else {
                client.users().suspend(account.id(), null);
            }
            return client.admin().admin(account.id());
        });
    }

    private void change(Work<AdminAccount> work) {
        problem.set("");
        refusals(tasks.job(messages.text("people.staff.changing"), work))
                .then(account -> {
                    form.settle();
                    open(account);
                    show();
                })
                .start();
    }

    /** Gives an account a password that is shown this once. */
    void resetPassword(AdminAccount account, Consumer<ResetPassword> then) {
        problem.set("");
        refusals(tasks.job(
                        messages.text("people.staff.changing"),
                        progress -> client.users().resetPassword(account.id())))
                .then(then)
                .start();
    }

    /** Ends the one-time codes of somebody who lost the phone; says so where there are none. */
    void endSecondFactor(AdminAccount account) {
        problem.set("");
        refusals(tasks.job(messages.text("people.staff.changing"), progress -> {
                    client.mfa().reset(account.id());
                    return account;
                }))
                .refused(ErrorCode.NOT_FOUND, refusal -> problem.set(messages.get("people.staff.factor.none")))
                .start();
    }

    private <T> Job<T> refusals(Job<T> job) {
        return job.refused(ErrorCode.CONFLICT, this::refused)
                .refused(ErrorCode.FORBIDDEN, this::refused)
                .refused(ErrorCode.NOT_FOUND, this::refused)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused);
    }

    private void refused(ApiException refusal) {
        problem.set(form.refused(refusal, messages));
    }
}
