package lectern.desktop.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.FilterBox;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.Role;
import lectern.model.identity.UserSummary;
import org.jspecify.annotations.Nullable;

/** All accounts: the list, and beside it what the chosen one did and what is done to it. */
public final class AccountsView extends ShownBesideView<UserSummary> {
    private static final double ROOMY = 420;

    private final AccountsViewModel model;
    private final SignInsDialog signIns;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private TextField accountSearch;

    @FXML
    private ComboBox<Optional<Role>> roleFilter;

    @FXML
    private ComboBox<Optional<AccountStatus>> statusFilter;

    @FXML
    private Button clear;

    @FXML
    private Label who;

    @FXML
    private Label reason;

    @FXML
    private VBox story;

    @FXML
    private VBox deedsPlace;

    @FXML
    private Button accountReset;

    @FXML
    private Button accountSuspend;

    @FXML
    private Button accountBan;

    @FXML
    private Button accountOpen;

    public AccountsView(AccountsViewModel model, SignInsDialog signIns, Messages messages, Dialogs dialogs) {
        this(model, table(model, messages), signIns, messages, dialogs);
    }

    private AccountsView(
            AccountsViewModel model,
            TableView<UserSummary> table,
            SignInsDialog signIns,
            Messages messages,
            Dialogs dialogs) {
        super(model.accounts(), model.narrowed(), table, UserSummary::id, model.shownProperty(), messages);
        this.model = model;
        this.signIns = signIns;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    private static TableView<UserSummary> table(AccountsViewModel model, Messages messages) {
        TableView<UserSummary> table = PeopleTable.of(
                "accountsTable", model.accounts().items(), "people.accounts.title", "people.none.title", messages);
        TableColumn<UserSummary, String> seen =
                PeopleTable.column("active", 92, account -> seen(account, messages), messages);
        table.getColumns()
                .setAll(List.of(
                        PeopleTable.column("name", 122, AccountsViewModel::name, messages),
                        PeopleTable.column("role", 122, account -> AccountStory.role(account, messages), messages),
                        PeopleTable.column(
                                "state", 100, account -> messages.get("people.status." + account.status()), messages),
                        seen));
        PeopleTable.onlyWhereRoomy(table, ROOMY, List.of(seen));
        return table;
    }

    private static String seen(UserSummary account, Messages messages) {
        return account.lastActiveAt() == null
                ? messages.get("people.never")
                : PeopleTable.shortDay(account.lastActiveAt(), messages);
    }

    @Override
    protected void bind() {
        super.bind();
        accountSearch.textProperty().bindBidirectional(model.searchProperty());
        FilterBox.of(roleFilter, model.roleProperty(), Stream.of(Role.values()), this::roleName);
        FilterBox.of(
                statusFilter,
                model.statusProperty(),
                Stream.of(AccountStatus.values()).filter(status -> status != AccountStatus.ERASED),
                this::statusName);
        Controls.showWhile(clear, model.narrowed());
        deedsPlace.getChildren().addFirst(new ProblemLabel(model.problemProperty()));
        model.storyProperty().subscribe(this::tell);
        Controls.whileSeen(page(), messages.languageProperty())
                .subscribe(language -> tell(model.storyProperty().get()));
    }

    private ObservableValue<String> roleName(Optional<Role> role) {
        return messages.text(role.map(each -> "people.role." + each).orElse("people.accounts.role.all"));
    }

    private ObservableValue<String> statusName(Optional<AccountStatus> status) {
        return messages.text(status.map(each -> "people.status." + each).orElse("people.accounts.status.all"));
    }

    @Override
    void draw(UserSummary account) {
        paneTitle().setText(AccountsViewModel.name(account));
        who.setText(AccountStory.who(account, messages));
        Controls.show(reason, account.statusReason() != null);
        reason.setText(Objects.requireNonNullElse(account.statusReason(), ""));
        boolean mine = model.mayChange(account);
        boolean active = account.status() == AccountStatus.ACTIVE;
        Controls.show(accountReset, mine && account.username() != null);
        Controls.show(accountSuspend, mine && active);
        Controls.show(accountBan, mine && account.status() != AccountStatus.BANNED);
        Controls.show(accountOpen, mine && !active);
    }

    private void tell(AccountsViewModel.@Nullable Story told) {
        story.getChildren().setAll(told == null ? List.of() : AccountStory.lines(told, messages));
    }

    private UserSummary account() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    @FXML
    private void signIns() {
        signIns.show(account().id(), AccountsViewModel.name(account()));
    }

    @FXML
    private void reset() {
        UserSummary account = account();
        dialogs.confirm(
                messages.text("people.accounts.reset.title"),
                messages.text("people.accounts.reset.text"),
                messages.text("people.staff.reset.verb"),
                () -> model.resetPassword(
                        account,
                        made -> OncePassword.show(
                                Objects.requireNonNullElse(account.username(), ""),
                                made.plainPassword(),
                                messages,
                                dialogs)));
    }

    @FXML
    private void suspend() {
        shut("people.accounts.suspend.", model::suspend);
    }

    @FXML
    private void ban() {
        shut("people.accounts.ban.", model::ban);
    }

    private void shut(String keys, BiConsumer<UserSummary, @Nullable String> deed) {
        UserSummary account = account();
        ReasonCard.ask(
                keys,
                new SimpleStringProperty(AccountsViewModel.name(account)),
                messages,
                dialogs,
                why -> deed.accept(account, why));
    }

    @FXML
    private void openAgain() {
        model.open(account());
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @Override
    public String help() {
        return "people.accounts.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(
                        PageAction.Key.FIND, messages.text("people.accounts.search"), accountSearch::requestFocus),
                PageAction.of(messages.text("people.accounts.clear"), clear, this::clear));
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
