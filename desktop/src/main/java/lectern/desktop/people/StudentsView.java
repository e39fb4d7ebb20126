package lectern.desktop.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.FilterBox;
import lectern.model.roster.Student;
import org.jspecify.annotations.Nullable;

/** The students: the list, what is done to several of them, and beside it the one who is changed. */
public final class StudentsView extends EditBesideView<Student> {
    private final StudentsViewModel model;
    private final @Nullable SignInsDialog signIns;
    private final Messages messages;
    private final Dialogs dialogs;
    private final TableView<Student> table;
    private boolean selecting;

    @FXML
    private TextField studentSearch;

    @FXML
    private ComboBox<Optional<String>> groupFilter;

    @FXML
    private CheckBox archivedFilter;

    @FXML
    private HBox batchBar;

    @FXML
    private Label chosenCount;

    @FXML
    private MenuButton printing;

    @FXML
    private MenuButton acting;

    @FXML
    private Label report;

    @FXML
    private TextField studentName;

    @FXML
    private TextField studentNumber;

    @FXML
    private TextField studentGroup;

    @FXML
    private Button studentSignIns;

    @FXML
    private Button studentSave;

    /** @param signIns null for who may not administer users */
    public StudentsView(StudentsViewModel model, @Nullable SignInsDialog signIns, Messages messages, Dialogs dialogs) {
        this(model, StudentTable.of(model.students().items(), messages), signIns, messages, dialogs);
    }

    private StudentsView(
            StudentsViewModel model,
            TableView<Student> table,
            @Nullable SignInsDialog signIns,
            Messages messages,
            Dialogs dialogs) {
        super(model, model.students(), model.narrowed(), table, "people.", messages, dialogs);
        this.model = model;
        this.signIns = signIns;
        this.messages = messages;
        this.dialogs = dialogs;
        this.table = table;
    }

    @Override
    protected void bind() {
        super.bind();
        studentSearch.textProperty().bindBidirectional(model.searchProperty());
        FilterBox.following(groupFilter, model.groupProperty(), model.groups(), this::groupName);
        archivedFilter.selectedProperty().bindBidirectional(model.archivedProperty());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.editingProperty().get()) {
                studentName.requestFocus();
                event.consume();
            }
        });
        // Who chooses several wants to do something to all of them, not to write about the last one.
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.shownProperty().subscribe(this::select);
        report.textProperty().bind(model.deeds().reportProperty());
        report.visibleProperty().bind(report.textProperty().isNotEmpty());
        report.managedProperty().bind(report.visibleProperty());
        studentSignIns
                .visibleProperty()
                .bind(model.shownProperty().isNotNull().and(new SimpleBooleanProperty(signIns != null)));
        studentSignIns.managedProperty().bind(studentSignIns.visibleProperty());
        fields();
        batch();
    }

    private ObservableValue<String> groupName(Optional<String> group) {
        return group.<ObservableValue<String>>map(SimpleStringProperty::new)
                .orElseGet(() -> messages.text("people.group.all"));
    }

    private void fields() {
        StudentForm form = model.form();
        studentName.textProperty().bindBidirectional(form.nameProperty());
        studentNumber.textProperty().bindBidirectional(form.numberProperty());
        studentGroup.textProperty().bindBidirectional(form.groupProperty());
        fields(Map.of(
                StudentForm.NAME, studentName, StudentForm.NUMBER, studentNumber, StudentForm.GROUP, studentGroup));
    }

    @Override
    TextField first() {
        return studentName;
    }

    private void batch() {
        StudentMenus menus = new StudentMenus(table, model.deeds(), messages, dialogs);
        ObservableList<Student> chosen = table.getSelectionModel().getSelectedItems();
        chosenCount
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(chosen.isEmpty() ? "people.chosen.all" : "people.chosen", chosen.size()),
                        chosen,
                        messages.languageProperty()));
        printing.getItems().setAll(menus.printing());
        acting.getItems().setAll(menus.acting());
        batchBar.visibleProperty().bind(Bindings.isNotEmpty(model.students().items()));
        batchBar.managedProperty().bind(batchBar.visibleProperty());
    }

    private void choose(@Nullable Student student) {
        Student held = model.shownProperty().get();
        if (selecting || student == null || (held != null && held.id().equals(student.id()))) {
            return;
        }
        if (table.getSelectionModel().getSelectedItems().size() > 1) {
            return;
        }
        unlessLost(() -> model.open(student));
    }

    private void select(@Nullable Student student) {
        if (student == null || table.getSelectionModel().getSelectedItems().size() > 1) {
            return;
        }
        selecting = true;
        int at = model.students().items().stream().map(Student::id).toList().indexOf(student.id());
        if (at >= 0) {
            table.getSelectionModel().clearAndSelect(at);
        }
        selecting = false;
    }

    @FXML
    private void signIns() {
        Student student = model.shownProperty().get();
        if (signIns != null && student != null) {
            signIns.show(student.id(), student.name());
        }
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @FXML
    private void importList() {
        model.importList();
    }

    @Override
    public String help() {
        return "people.help";
    }

    @Override
    public List<PageAction> actions() {
        return Stream.of(
                        PageAction.of(PageAction.Key.FIND, messages.text("people.search"), studentSearch::requestFocus),
                        PageAction.of(PageAction.Key.NEW, messages.text("people.new"), this::begin),
                        saving(),
                        PageAction.of(PageAction.Key.NONE, messages.text("people.import"), this::importList))
                .toList();
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
