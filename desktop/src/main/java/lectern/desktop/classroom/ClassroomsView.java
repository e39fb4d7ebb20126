package lectern.desktop.classroom;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.model.classroom.Classroom;

/** The list of classrooms. */
public final class ClassroomsView implements Page {
    private final ClassroomsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private TableView<Classroom> table;

    @FXML
    private TableColumn<Classroom, String> name;

    @FXML
    private TableColumn<Classroom, String> code;

    @FXML
    private TableColumn<Classroom, String> members;

    @FXML
    private TableColumn<Classroom, String> online;

    @FXML
    private TableColumn<Classroom, String> created;

    @FXML
    private EmptyState empty;

    @FXML
    private Button open;

    @FXML
    private Button create;

    public ClassroomsView(ClassroomsViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        show(name, Classroom::name);
        show(code, room -> JoinCode.spaced(room.joinCode()));
        show(members, room -> String.valueOf(room.memberCount()));
        show(online, room -> String.valueOf(room.onlineCount()));
        show(created, room -> date(room.createdAt()));
        table.setItems(model.classrooms());
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.open();
                event.consume();
            }
        });
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.chosenProperty().set(row));
        model.chosenProperty().subscribe(room -> table.getSelectionModel().select(room));
        messages.languageProperty().subscribe(language -> table.refresh());
        empty.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.classrooms())));
        // An empty page has its own button for the first step.
        for (Button button : List.of(open, create)) {
            button.visibleProperty().bind(empty.visibleProperty().not());
        }
        open.disableProperty().bind(model.chosenProperty().isNull());
        table.visibleProperty().bind(empty.visibleProperty().not());
    }

    private static void show(TableColumn<Classroom, String> column, Function<Classroom, String> value) {
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    private TableRow<Classroom> row() {
        TableRow<Classroom> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                model.open();
            }
        });
        return row;
    }

    @FXML
    private void create() {
        dialogs.ask(
                messages.text("home.create.title"),
                messages.text("home.create.name"),
                "",
                messages.text("home.create.verb"),
                model::create);
    }

    @FXML
    private void open() {
        model.open();
    }

    @Override
    public String help() {
        return "classroom.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.NEW, messages.text("home.create.title"), this::create),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("classroom.open"),
                        model.chosenProperty().isNotNull(),
                        this::open));
    }

    @Override
    public void shown() {
        model.show();
        table.requestFocus();
    }
}
