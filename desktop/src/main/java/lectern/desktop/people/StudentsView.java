package lectern.desktop.people;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Columns;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ExportChooser;
import lectern.desktop.widget.FilterBox;
import lectern.desktop.widget.Pager;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import org.jspecify.annotations.Nullable;

/** The students: the list, what is done to several of them, and beside it the one who is changed. */
public final class StudentsView implements Page {
    private final StudentsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;
    private final TableView<Student> table;
    private boolean selecting;

    @FXML
    private VBox page;

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
    private StackPane tablePlace;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState nothingFound;

    @FXML
    private HBox footer;

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
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        table = StudentTable.of(model.students().items(), messages);
    }

    @FXML
    private void initialize() {
        studentSearch.textProperty().bindBidirectional(model.searchProperty());
        FilterBox.following(
                groupFilter,
                model.groupProperty(),
                model.groups(),
                group -> group.map(name -> (ObservableValue<String>) new SimpleStringProperty(name))
                        .orElse(messages.text("people.group.all")));
        archivedFilter
                .selectedProperty()
                .subscribe(now -> model.archivedProperty().set(now));
        model.archivedProperty().subscribe(archivedFilter::setSelected);
        table();
        BooleanBinding nothing = model.students()
                .loadedProperty()
                .and(Bindings.isEmpty(model.students().items()))
                .and(model.editingProperty().not());
        BooleanBinding filtered = Bindings.createBooleanBinding(
                model::filtered, model.searchProperty(), model.groupProperty(), model.archivedProperty());
        empty.visibleProperty().bind(nothing.and(filtered.not()));
        nothingFound.visibleProperty().bind(nothing.and(filtered));
        columns.visibleProperty().bind(nothing.not());
        footer.getChildren()
                .add(new Pager(
                        model.students().paginationProperty(),
                        model.students()::previousPage,
                        model.students()::nextPage,
                        messages));
        none.visibleProperty().bind(model.editingProperty().not());
        pane.visibleProperty().bind(model.editingProperty());
        paneTitle
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(model.shownProperty().get() == null ? "people.new" : "people.editor"),
                        model.shownProperty(),
                        messages.languageProperty()));
        problemPlace.getChildren().addFirst(new ProblemLabel(model.problemProperty()));
        report.textProperty().bind(model.reportProperty());
        report.visibleProperty().bind(report.textProperty().isNotEmpty());
        report.managedProperty().bind(report.visibleProperty());
        fields();
        batch();
        model.shownProperty().subscribe(this::select);
    }

    private void table() {
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.editingProperty().get()) {
                studentName.requestFocus();
                event.consume();
            }
        });
        tablePlace.getChildren().addFirst(table);
    }

    private void fields() {
        StudentForm form = model.form();
        Map<String, TextInputControl> controls = Map.of(
                StudentForm.NAME, studentName, StudentForm.NUMBER, studentNumber, StudentForm.GROUP, studentGroup);
        studentName.textProperty().bindBidirectional(form.nameProperty());
        studentNumber.textProperty().bindBidirectional(form.numberProperty());
        studentGroup.textProperty().bindBidirectional(form.groupProperty());
        controls.forEach((field, control) -> {
            ProblemLabel.below(control, fault(field));
            ((TextField) control).setOnAction(event -> save());
        });
    }

    private StringBinding fault(String field) {
        return Bindings.createStringBinding(
                () -> messages.get(model.form().faults().getOrDefault(field, "")),
                model.form().faults(),
                messages.languageProperty());
    }

    private void batch() {
        var chosen = table.getSelectionModel().getSelectedItems();
        chosenCount
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(chosen.isEmpty() ? "people.chosen.all" : "people.chosen", chosen.size()),
                        chosen,
                        messages.languageProperty()));
        printing.getItems()
                .setAll(
                        item("people.print.cards", () -> print("cards", model::printCards)),
                        item("people.print.pictures", () -> print("pictures", model::printPictures)));
        acting.getItems()
                .setAll(
                        item("people.enrol", () -> classroom(StudentAction.ENROL)),
                        item("people.withdraw", () -> classroom(StudentAction.WITHDRAW)),
                        item("people.move", this::move),
                        item("people.reset", () -> confirmed(StudentAction.RESET)),
                        item("people.archive", () -> confirmed(StudentAction.ARCHIVE)),
                        item(
                                "people.restore",
                                () -> those(some -> model.act(StudentAction.RESTORE, some, null, null))));
        batchBar.visibleProperty().bind(Bindings.isNotEmpty(model.students().items()));
        batchBar.managedProperty().bind(batchBar.visibleProperty());
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(key.replace('.', '-'));
        item.textProperty().bind(messages.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The chosen students; everybody who fits the filters where none is chosen. */
    private void those(Consumer<List<Student>> action) {
        List<Student> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        if (chosen.isEmpty()) {
            model.everybody(action);
        } else {
            action.accept(chosen);
        }
    }

    /** Makes a file to be printed. */
    private interface Printing {
        void print(List<Student> some, Path file, Consumer<Path> then);
    }

    private void print(String what, Printing printing) {
        those(some -> dialogs.confirm(
                messages.text("people.print.title"),
                messages.text("people.print.text"),
                messages.text("people.print.verb"),
                () -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setInitialFileName(messages.get("people.print.file." + what) + ".pdf");
                    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
                    File file = chooser.showSaveDialog(page.getScene().getWindow());
                    if (file != null) {
                        printing.print(some, file.toPath(), written -> ExportChooser.tell(written, messages, dialogs));
                    }
                }));
    }

    private void classroom(StudentAction action) {
        those(some -> model.classrooms(classrooms -> ClassroomChooser.ask(
                classrooms,
                messages.text("people.classroom." + action),
                messages.text("people.classroom.verb." + action),
                messages,
                dialogs,
                classroom -> model.act(action, some, classroom.id(), null))));
    }

    private void move() {
        those(some -> dialogs.ask(
                messages.text("people.move"),
                messages.text("people.field.group"),
                some.getFirst().group() == null ? "" : some.getFirst().group(),
                messages.text("people.move.verb"),
                group -> model.act(StudentAction.MOVE, some, null, group)));
    }

    private void confirmed(StudentAction action) {
        those(some -> dialogs.confirm(
                messages.text("people.confirm." + action),
                messages.text("people.confirm.text." + action),
                messages.text("people.confirm.verb." + action),
                () -> model.act(action, some, null, null)));
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
        if (model.dirty()) {
            dialogs.confirm(
                    messages.text("people.discard.title"),
                    messages.text("people.discard.text"),
                    messages.text("people.discard.verb"),
                    action);
        } else {
            action.run();
        }
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
    public void shown() {
        model.show();
        table.requestFocus();
    }
}
