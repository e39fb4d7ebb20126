package lectern.desktop.classroom;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lectern.desktop.page.PageAction;
import lectern.desktop.paging.PagedView;
import lectern.desktop.paging.ShownRow;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.model.classroom.Classroom;

/** The list of the classrooms that I led until they were dissolved. */
public final class DissolvedView extends PagedView<Classroom> {
    private final DissolvedViewModel model;
    private final Messages messages;
    private final TableView<Classroom> table;

    @FXML
    private Button open;

    public DissolvedView(DissolvedViewModel model, Messages messages) {
        this(model, new TableView<>(model.classrooms().items()), messages);
    }

    private DissolvedView(DissolvedViewModel model, TableView<Classroom> table, Messages messages) {
        super(model.classrooms(), new SimpleBooleanProperty(), table, messages);
        this.model = model;
        this.messages = messages;
        this.table = table;
    }

    @Override
    protected void bind() {
        table.setId("dissolved");
        table.accessibleTextProperty().bind(messages.text("classroom.dissolved"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Classroom, String> name = column("classroom.name", 360);
        RoomTable.show(name, Classroom::name);
        TableColumn<Classroom, String> created = column("classroom.created", 140);
        RoomTable.show(created, room -> RoomTable.date(room.createdAt(), messages));
        TableColumn<Classroom, String> dissolved = column("classroom.dissolvedAt", 140);
        RoomTable.show(
                dissolved, room -> room.dissolvedAt() == null ? "" : RoomTable.date(room.dissolvedAt(), messages));
        table.getColumns().setAll(List.of(name, created, dissolved));
        RoomTable.opens(table, model::open);
        new ShownRow<>(table, Classroom::id, model.chosenProperty(), model.chosenProperty()::set);
        Controls.whileSeen(table, messages.languageProperty()).subscribe(language -> table.refresh());
        open.disableProperty().bind(model.chosenProperty().isNull());
        open.visibleProperty().bind(nothing().not());
    }

    private TableColumn<Classroom, String> column(String title, double width) {
        TableColumn<Classroom, String> column = new TableColumn<>();
        column.textProperty().bind(messages.text(title));
        column.setPrefWidth(width);
        return column;
    }

    @FXML
    private void open() {
        model.open();
    }

    @FXML
    private void standing() {
        model.standing();
    }

    @Override
    public String help() {
        return "classroom.dissolved.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(new PageAction(
                PageAction.Key.NONE,
                messages.text("classroom.dissolved.open"),
                model.chosenProperty().isNotNull(),
                this::open));
    }

    @Override
    protected void fetch() {
        model.classrooms().refresh();
    }
}
