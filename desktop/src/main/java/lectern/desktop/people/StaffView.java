package lectern.desktop.people;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.page.PageAction;
import lectern.desktop.paging.ShownRow;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.TextCell;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.Role;
import org.jspecify.annotations.Nullable;

/** The accounts of staff: the list, and beside it the one that is changed. */
public final class StaffView extends EditBesideView<AdminAccount> {
    private final StaffViewModel model;
    private final SignInsDialog signIns;
    private final Messages messages;
    private final Dialogs dialogs;
    private final TableView<AdminAccount> table;

    @FXML
    private TextField staffSearch;

    @FXML
    private Button staffNew;

    @FXML
    private TextField staffName;

    @FXML
    private VBox emailPlace;

    @FXML
    private TextField staffEmail;

    @FXML
    private VBox passwordPlace;

    @FXML
    private PasswordField staffPassword;

    @FXML
    private ComboBox<String> staffRole;

    @FXML
    private Button staffReset;

    @FXML
    private Button staffFactor;

    @FXML
    private Button staffSignIns;

    @FXML
    private Button staffShut;

    @FXML
    private Button staffSave;

    public StaffView(StaffViewModel model, SignInsDialog signIns, Messages messages, Dialogs dialogs) {
        this(model, table(model, messages), signIns, messages, dialogs);
    }

    private StaffView(
            StaffViewModel model,
            TableView<AdminAccount> table,
            SignInsDialog signIns,
            Messages messages,
            Dialogs dialogs) {
        super(model, model.accounts(), model.searchProperty().isNotEmpty(), table, "people.staff.", messages, dialogs);
        this.model = model;
        this.signIns = signIns;
        this.messages = messages;
        this.dialogs = dialogs;
        this.table = table;
    }

    private static TableView<AdminAccount> table(StaffViewModel model, Messages messages) {
        TableView<AdminAccount> table = PeopleTable.of(
                "staffTable", model.accounts().items(), "people.staff.title", "people.staff.none", messages);
        table.getColumns()
                .setAll(List.of(
                        PeopleTable.column(
                                "username",
                                170,
                                account -> Objects.requireNonNullElse(account.username(), ""),
                                messages),
                        PeopleTable.column(
                                "role", 190, account -> messages.get("people.role." + account.role()), messages),
                        PeopleTable.column(
                                "state",
                                90,
                                account -> messages.get(account.isActive() ? "people.state.open" : "people.state.shut"),
                                messages)));
        return table;
    }

    @Override
    protected void bind() {
        super.bind();
        new ShownRow<>(
                table, AdminAccount::id, model.shownProperty(), account -> unlessLost(() -> model.open(account)));
        BooleanBinding fresh = model.shownProperty().isNull();
        Stream.of(emailPlace, passwordPlace).forEach(place -> shownWhere(place, fresh));
        staffSearch.textProperty().bindBidirectional(model.searchProperty());
        Controls.show(staffNew, model.rights().managesAdmins());
        model.shownProperty().subscribe(this::offer);
        Controls.whileSeen(page(), messages.languageProperty())
                .subscribe(language -> offer(model.shownProperty().get()));
        TextCell.use(staffRole, this::roleName);
        staffRole.valueProperty().bindBidirectional(model.form().roleProperty());
        StaffForm form = model.form();
        staffName.textProperty().bindBidirectional(form.usernameProperty());
        staffEmail.textProperty().bindBidirectional(form.emailProperty());
        staffPassword.textProperty().bindBidirectional(form.passwordProperty());
        fields(Map.of(StaffForm.USERNAME, staffName, StaffForm.EMAIL, staffEmail, StaffForm.PASSWORD, staffPassword));
    }

    @Override
    TextField first() {
        return staffName;
    }

    private ObservableValue<String> roleName(String wireName) {
        return messages.text("people.role." + Role.ofWireName(wireName));
    }

    private static void shownWhere(Node node, BooleanBinding shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    /** Offers what the server would not refuse. */
    private void offer(@Nullable AdminAccount account) {
        AccountRights rights = model.rights();
        boolean mine = account != null && rights.mayChange(account.id(), account.role());
        boolean named = rights.managesAdmins() && (account == null || rights.reaches(account.role()));
        staffName.setEditable(named);
        staffName.setDisable(!named);
        // The value that is held must be among those on offer, or the box would drop it.
        String held = Objects.requireNonNullElse(model.form().roleProperty().get(), "");
        staffRole
                .getItems()
                .setAll(Stream.concat(rights.roles().map(Role::wireName), Stream.of(held))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
        if (!held.isEmpty()) {
            staffRole.setValue(held);
        }
        staffRole.setDisable(account != null && !mine);
        Controls.show(staffReset, mine);
        Controls.show(staffFactor, account != null && named);
        Controls.show(staffSignIns, account != null);
        Controls.show(staffShut, mine);
        Controls.show(staffSave, named || mine);
        boolean open = account == null || account.isActive();
        staffShut.setText(messages.get(open ? "people.staff.shut" : "people.staff.open"));
        staffShut.getStyleClass().remove(Styles.DANGER);
        if (open) {
            staffShut.getStyleClass().add(Styles.DANGER);
        }
    }

    @FXML
    private void reset() {
        AdminAccount account = Objects.requireNonNull(model.shownProperty().get());
        dialogs.confirm(
                messages.text("people.staff.reset.title"),
                messages.text("people.staff.reset.text"),
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
    private void endFactor() {
        AdminAccount account = Objects.requireNonNull(model.shownProperty().get());
        dialogs.confirm(
                messages.text("people.staff.factor.title"),
                messages.text("people.staff.factor.text"),
                messages.text("people.staff.factor.verb"),
                () -> model.endSecondFactor(account));
    }

    @FXML
    private void signIns() {
        AdminAccount account = Objects.requireNonNull(model.shownProperty().get());
        signIns.show(account.id(), Objects.requireNonNullElse(account.username(), ""));
    }

    @FXML
    private void shut() {
        AdminAccount account = Objects.requireNonNull(model.shownProperty().get());
        if (account.isActive()) {
            dialogs.confirm(
                    messages.text("people.staff.shut.title"),
                    messages.text("people.staff.shut.text"),
                    messages.text("people.staff.shut.verb"),
                    () -> model.setActive(account, false));
        } else {
            model.setActive(account, true);
        }
    }

    @Override
    public String help() {
        return "people.staff.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("people.staff.search"), staffSearch::requestFocus),
                new PageAction(
                        PageAction.Key.NEW, messages.text("people.staff.new"), staffNew.visibleProperty(), this::begin),
                saving());
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
