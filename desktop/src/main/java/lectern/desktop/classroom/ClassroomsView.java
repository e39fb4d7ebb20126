package lectern.desktop.classroom;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
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
    private TableColumn<Classroom, String> host;

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
        RoomTable.show(name, Classroom::name);
        RoomTable.show(host, this::leader);
        RoomTable.show(code, room -> JoinCode.spaced(room.joinCode()));
        RoomTable.show(members, room -> String.valueOf(room.memberCount()));
        RoomTable.show(online, room -> String.valueOf(room.onlineCount()));
        RoomTable.show(created, room -> RoomTable.date(room.createdAt(), messages));
        table.setItems(model.classrooms());
        RoomTable.opens(table, model::open);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.chosenProperty().set(row));
        model.chosenProperty().subscribe(room -> table.getSelectionModel().select(room));
        Controls.whileSeen(table, messages.languageProperty()).subscribe(language -> table.refresh());
        empty.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.classrooms())));
        // An empty page has its own button for the first step.
        for (Button button : List.of(open, create)) {
            button.visibleProperty().bind(empty.visibleProperty().not());
        }
        open.textProperty().bind(verb());
        open.disableProperty().bind(model.chosenProperty().isNull());
        table.visibleProperty().bind(empty.visibleProperty().not());
    }

    private String leader(Classroom room) {
        return room.isHost() ? messages.get("classroom.host.me") : Objects.requireNonNullElse(room.hostName(), "");
    }

    private StringBinding verb() {
        return Bindings.createStringBinding(
                () -> messages.get(
                        model.chosenProperty().get() instanceof Classroom room && !room.isHost()
                                ? "classroom.follow"
                                : "classroom.open"),
                model.chosenProperty(),
                messages.languageProperty());
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
                        PageAction.Key.NONE, verb(), model.chosenProperty().isNotNull(), this::open));
    }

    @Override
    public void shown() {
        model.show();
        table.requestFocus();
    }
}
