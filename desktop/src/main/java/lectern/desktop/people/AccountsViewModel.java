package lectern.desktop.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.Job;
import lectern.desktop.task.PagedList;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.ActivityEntry;
import lectern.model.identity.ResetPassword;
import lectern.model.identity.Role;
import lectern.model.identity.UserDetail;
import lectern.model.identity.UserFilter;
import lectern.model.identity.UserSummary;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.Page;
import org.jspecify.annotations.Nullable;

/** All accounts (001), guests included: who they are, what they did, and whether they may come in. */
public final class AccountsViewModel {
    private static final int DEEDS = 20;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final AccountRights rights;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Role>> role = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AccountStatus>> status = new SimpleObjectProperty<>(Optional.empty());
    private final PagedList<UserSummary> accounts;
    private final ObjectProperty<@Nullable UserSummary> shown = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Story> story = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask reading;

    /** What is known of an account besides its row. */
    public record Story(UserDetail detail, List<ActivityEntry> deeds) {}

    public AccountsViewModel(LecternClient client, TaskRunner tasks, Messages messages, AccountRights rights) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.rights = rights;
        accounts = new PagedList<>(tasks, messages.text("people.accounts.loading"), this::ask, this::follow);
        search.subscribe((before, now) -> accounts.begin());
        role.subscribe((before, now) -> accounts.begin());
        status.subscribe((before, now) -> accounts.begin());
        shown.subscribe(this::read);
    }

    private Work<Page<UserSummary>> ask(int page) {
        UserFilter filter = new UserFilter(
                page,
                PagedList.PAGE,
                search.get().isBlank() ? null : search.get().strip(),
                role.get().orElse(null),
                status.get().orElse(null));
        return progress -> client.users().list(filter);
    }

    /** Part of a name or e-mail address; the list follows it. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The only role to show; empty for all. */
    public ObjectProperty<Optional<Role>> roleProperty() {
        return role;
    }

    /** The only state to show; empty for all. */
    public ObjectProperty<Optional<AccountStatus>> statusProperty() {
        return status;
    }

    public PagedList<UserSummary> accounts() {
        return accounts;
    }

    /** The account beside the list; null for none. */
    public ObjectProperty<@Nullable UserSummary> shownProperty() {
        return shown;
    }

    /** What is known of the account beside the list; null until it has come. */
    public ReadOnlyObjectProperty<@Nullable Story> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /** Why the last change was refused; empty where none was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a filter hides somebody. */
    BooleanBinding narrowed() {
        return Bindings.createBooleanBinding(
                () -> !search.get().isBlank()
                        || role.get().isPresent()
                        || status.get().isPresent(),
                search,
                role,
                status);
    }

    /** Whether the account may be shut, opened again and given a new password. */
    boolean mayChange(UserSummary account) {
        return account.status() != AccountStatus.ARCHIVED && rights.mayChange(account.id(), account.role());
    }

    /** Fetches the present page again. */
    public void show() {
        accounts.refresh();
    }

    /** Shows everybody again. */
    public void clear() {
        accounts.change(() -> {
            search.set("");
            role.set(Optional.empty());
            status.set(Optional.empty());
        });
    }

    /** What somebody is called. */
    static String name(UserSummary account) {
        return Stream.of(account.nickname(), account.username(), account.email())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(account.id());
    }

    private void follow() {
        UserSummary held = shown.get();
        if (held != null) {
            accounts.items().stream()
                    .filter(account -> account.id().equals(held.id()))
                    .findFirst()
                    .ifPresent(shown::set);
        }
    }

    private void read(@Nullable UserSummary account) {
        problem.set("");
        Story held = story.get();
        if (account == null || held == null || !held.detail().user().id().equals(account.id())) {
            story.set(null);
        }
        if (account != null) {
            reading = tasks.job(
                            messages.text("people.accounts.loading"),
                            progress -> new Story(
                                    client.users().get(account.id()),
                                    client.users()
                                            .activity(account.id(), 1, DEEDS)
                                            .items()))
                    .quiet()
                    .replacing(reading)
                    .refused(ErrorCode.NOT_FOUND, this::refused)
                    .then(story::set)
                    .start();
        }
    }

    /** Shuts an account for a while. */
    void suspend(UserSummary account, @Nullable String reason) {
        change(progress -> client.users().suspend(account.id(), reason));
    }

    /** Shuts an account for good. */
    void ban(UserSummary account, @Nullable String reason) {
        change(progress -> client.users().ban(account.id(), reason));
    }

    /** Opens an account again. */
    void open(UserSummary account) {
        change(progress -> client.users().unban(account.id()));
    }

    private void change(Work<UserSummary> work) {
        refusals(work)
                .then(account -> {
                    shown.set(account);
                    show();
                })
                .start();
    }

    /** Gives an account a password that is shown this once. */
    void resetPassword(UserSummary account, Consumer<ResetPassword> then) {
        refusals(progress -> client.users().resetPassword(account.id()))
                .then(made -> {
                    then.accept(made);
                    read(account);
                })
                .start();
    }

    private <T> Job<T> refusals(Work<T> work) {
        problem.set("");
        return tasks.job(messages.text("people.staff.changing"), work)
                .refused(ErrorCode.CONFLICT, this::refused)
                .refused(ErrorCode.FORBIDDEN, this::refused)
                .refused(ErrorCode.NOT_FOUND, this::refused)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused);
    }

    private void refused(ApiException refusal) {
        problem.set(RefusalWords.ofForm(refusal, messages).text(messages));
    }
}
