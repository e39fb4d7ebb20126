package lectern.desktop.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
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
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.TextCell;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.ResetPassword;
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

    public StaffView(StaffViewModel model, SignInsDialog signIns, Messages messages, Dialogs dialogs) {
        this(model, table(model, messages), signIns, messages, dialogs);
    }

    private StaffView(
            StaffViewModel model,
            TableView<AdminAccount> table,
            SignInsDialog signIns,
            Messages messages,
            Dialogs dialogs) {
        super(model, model.accounts(), new SimpleBooleanProperty(), table, "people.staff.", messages, dialogs);
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
        Stream.of(staffReset, staffFactor, staffSignIns, staffShut).forEach(button -> shownWhere(button, fresh.not()));
        model.shownProperty().subscribe(this::nameShutting);
        messages.languageProperty()
                .subscribe(language -> nameShutting(model.shownProperty().get()));
        staffRole
                .getItems()
                .setAll(Stream.of(Role.values())
                        .filter(role -> role != Role.STUDENT)
                        .map(Role::wireName)
                        .toList());
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

    private void nameShutting(@Nullable AdminAccount account) {
        staffShut.setText(
                messages.get(account == null || account.isActive() ? "people.staff.shut" : "people.staff.open"));
    }

    @FXML
    private void reset() {
        AdminAccount account = Objects.requireNonNull(model.shownProperty().get());
        dialogs.confirm(
                messages.text("people.staff.reset.title"),
                messages.text("people.staff.reset.text"),
                messages.text("people.staff.reset.verb"),
                () -> model.resetPassword(account, this::tell));
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

    private void tell(ResetPassword made) {
        TextField password = new TextField(made.plainPassword());
        password.setId("plainPassword");
        password.setEditable(false);
        password.accessibleTextProperty().bind(messages.text("people.staff.password"));
        dialogs.tellOnce(messages.text("people.staff.password"), password);
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
        return List.of(PageAction.of(PageAction.Key.NEW, messages.text("people.staff.new"), this::begin), saving());
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
