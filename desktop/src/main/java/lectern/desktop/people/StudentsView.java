package lectern.desktop.people;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lectern.desktop.edit.UndoButtons;
import lectern.desktop.edit.UndoKeys;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
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
    private final BooleanBinding narrowed;
    private final BooleanBinding blank;

    @FXML
    private TextField studentSearch;

    @FXML
    private ComboBox<Optional<String>> groupFilter;

    @FXML
    private CheckBox archivedFilter;

    @FXML
    private Button studentNew;

    @FXML
    private TextField studentName;

    @FXML
    private TextField studentNumber;

    @FXML
    private TextField studentGroup;

    @FXML
    private Button studentSignIns;

    @FXML
    private Button studentReload;

    @FXML
    private Label studentFacts;

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
        super(model, model.students(), model.search().narrowed(), table, "people.", messages, dialogs);
        this.model = model;
        this.signIns = signIns;
        this.messages = messages;
        this.dialogs = dialogs;
        this.table = table;
        narrowed = model.search().narrowed();
        blank = blank();
    }

    @Override
    protected void bind() {
        super.bind();
        studentSearch.textProperty().bindBidirectional(model.search().wordsProperty());
        FilterBox.following(groupFilter, model.search().groupProperty(), model.groups(), this::groupName);
        archivedFilter.selectedProperty().bindBidirectional(model.search().archivedProperty());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.editingProperty().get()) {
                studentName.requestFocus();
                event.consume();
            }
        });
        // Later, as a table must not be made to choose anew while it tells what is chosen.
        table.getSelectionModel().getSelectedItems().addListener((InvalidationListener)
                change -> Platform.runLater(this::choose));
        model.shownProperty().subscribe(this::select);
        StudentBatchBar bar = new StudentBatchBar(model, table, messages, dialogs);
        bar.describe(none());
        page().getChildren().addAll(2, List.of(bar, new StudentReport(model.steps(), messages)));
        UndoKeys.on(page(), model.steps().undo());
        Controls.showWhile(
                studentSignIns, model.shownProperty().isNotNull().and(new SimpleBooleanProperty(signIns != null)));
        studentFacts
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> StudentTable.facts(model.shownProperty().get(), messages),
                        model.shownProperty(),
                        messages.languageProperty()));
        Controls.showWhile(studentFacts, studentFacts.textProperty().isNotEmpty());
        Controls.showWhile(studentReload, model.staleProperty());
        fields();
        emptiness();
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

    /** What is said where nobody is, which is another thing than that nobody was found. */
    private void emptiness() {
        Label noRow = new Label();
        noRow.textProperty()
                .bind(Bindings.when(narrowed)
                        .then(messages.text("people.none.title"))
                        .otherwise(messages.text("people.empty.title")));
        table.setPlaceholder(noRow);
        // The loudest button of an empty list is the one that fills it.
        blank.subscribe(nobody -> {
            studentNew.getStyleClass().remove(Styles.ACCENT);
            if (!nobody) {
                studentNew.getStyleClass().add(Styles.ACCENT);
            }
        });
    }

    /** The pane shows the one who is chosen. Where several are, it makes way, unless something is written in it. */
    private void choose() {
        List<Student> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        Student held = model.shownProperty().get();
        if (chosen.isEmpty()) {
            return;
        }
        if (chosen.size() > 1) {
            if (!model.dirty()) {
                model.close();
            }
        } else if (held == null || !held.id().equals(chosen.getFirst().id())) {
            unlessLost(() -> model.open(chosen.getFirst()));
        }
    }

    private void select(@Nullable Student student) {
        TableViewSelectionModel<Student> selection = table.getSelectionModel();
        if (student == null || selection.getSelectedItems().size() > 1) {
            return;
        }
        int at = model.students().items().stream().map(Student::id).toList().indexOf(student.id());
        if (at >= 0 && !selection.isSelected(at)) {
            selection.clearAndSelect(at);
        }
    }

    @FXML
    private void signIns() {
        Student student = model.shownProperty().get();
        if (signIns != null && student != null) {
            signIns.show(student.id(), student.name());
        }
    }

    @FXML
    private void reload() {
        model.reload();
    }

    @FXML
    private void clear() {
        model.search().clear();
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
        return Stream.concat(
                        Stream.of(
                                PageAction.of(
                                        PageAction.Key.FIND,
                                        messages.text("people.search"),
                                        studentSearch::requestFocus),
                                PageAction.of(PageAction.Key.NEW, messages.text("people.new"), this::begin),
                                saving(),
                                PageAction.of(PageAction.Key.NONE, messages.text("people.import"), this::importList)),
                        new UndoButtons(model.steps().undo(), messages).actions().stream())
                .toList();
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
