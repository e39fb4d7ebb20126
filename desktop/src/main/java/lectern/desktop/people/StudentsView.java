package lectern.desktop.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.desktop.page.PageAction;
import lectern.desktop.paging.PagedView;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Columns;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.FilterBox;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.roster.Student;
import org.jspecify.annotations.Nullable;

/** The students: the list, what is done to several of them, and beside it the one who is changed. */
public final class StudentsView extends PagedView<Student> {
    private final StudentsViewModel model;
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
    private Columns columns;

    @FXML
    private EmptyState none;

    @FXML
    private VBox pane;

    @FXML
    private Label paneTitle;

    @FXML
    private VBox problemPlace;

    @FXML
    private TextField studentName;

    @FXML
    private TextField studentNumber;

    @FXML
    private TextField studentGroup;

    @FXML
    private Button studentSave;

    public StudentsView(StudentsViewModel model, Messages messages, Dialogs dialogs) {
        this(model, StudentTable.of(model.students().items(), messages), messages, dialogs);
    }

    private StudentsView(StudentsViewModel model, TableView<Student> table, Messages messages, Dialogs dialogs) {
        super(model.students(), model.narrowed(), table, messages);
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        this.table = table;
    }

    @Override
    protected Node content() {
        return columns;
    }

    /** Somebody who is written about stays in sight while the list is narrowed to nothing. */
    @Override
    protected BooleanBinding nothing() {
        return super.nothing().and(model.editingProperty().not());
    }

    @Override
    protected void bind() {
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
        none.visibleProperty().bind(model.editingProperty().not());
        pane.visibleProperty().bind(model.editingProperty());
        paneTitle
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(model.shownProperty().get() == null ? "people.new" : "people.editor"),
                        model.shownProperty(),
                        messages.languageProperty()));
        problemPlace.getChildren().addFirst(new ProblemLabel(model.problemProperty()));
        report.textProperty().bind(model.deeds().reportProperty());
        report.visibleProperty().bind(report.textProperty().isNotEmpty());
        report.managedProperty().bind(report.visibleProperty());
        fields();
        batch();
    }

    private ObservableValue<String> groupName(Optional<String> group) {
        return group.<ObservableValue<String>>map(SimpleStringProperty::new)
                .orElseGet(() -> messages.text("people.group.all"));
    }

    private void fields() {
        StudentForm form = model.form();
        Map<String, TextField> controls = Map.of(
                StudentForm.NAME, studentName, StudentForm.NUMBER, studentNumber, StudentForm.GROUP, studentGroup);
        studentName.textProperty().bindBidirectional(form.nameProperty());
        studentNumber.textProperty().bindBidirectional(form.numberProperty());
        studentGroup.textProperty().bindBidirectional(form.groupProperty());
        controls.forEach((field, control) -> {
            ProblemLabel.below(control, form.faults(), field, messages);
            control.setOnAction(event -> save());
        });
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

    private void unlessLost(Runnable action) {
        dialogs.unlessLost(model.dirty(), "people.discard.", action);
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void begin() {
        unlessLost(() -> {
            table.getSelectionModel().clearSelection();
            model.begin();
            studentName.requestFocus();
        });
    }

    @FXML
    private void close() {
        unlessLost(model::close);
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
                        new PageAction(
                                PageAction.Key.SAVE, messages.text("people.save"), pane.visibleProperty(), this::save),
                        PageAction.of(PageAction.Key.NONE, messages.text("people.import"), this::importList))
                .toList();
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
