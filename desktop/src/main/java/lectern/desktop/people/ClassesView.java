package lectern.desktop.people;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ProblemLabel;
import lectern.model.classroom.Classroom;
import lectern.model.identity.AdminAccount;

/** All classes of the school: the list, and beside it who leads the chosen one and who is to. */
public final class ClassesView extends ShownBesideView<Classroom> {
    private static final double ROOMY = 460;

    private final ClassesViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private TextField classSearch;

    @FXML
    private CheckBox leaderlessFilter;

    @FXML
    private EmptyState nothingFound;

    @FXML
    private Label leader;

    @FXML
    private ComboBox<AdminAccount> nextLeader;

    @FXML
    private VBox givePlace;

    @FXML
    private Button classGive;

    public ClassesView(ClassesViewModel model, Messages messages, Dialogs dialogs) {
        this(model, table(model, messages), messages, dialogs);
    }

    private ClassesView(ClassesViewModel model, TableView<Classroom> table, Messages messages, Dialogs dialogs) {
        super(model.classes(), model.narrowed(), table, Classroom::id, model.shownProperty(), messages);
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    private static TableView<Classroom> table(ClassesViewModel model, Messages messages) {
        TableView<Classroom> table = PeopleTable.of(
                "classesTable",
                model.classes().items(),
                "people.classes.title",
                "people.classes.empty.title",
                messages);
        var made = PeopleTable.<Classroom>column(
                "made", 160, classroom -> PeopleTable.time(classroom.createdAt(), messages), messages);
        table.getColumns()
                .setAll(List.of(
                        PeopleTable.column("class", 170, Classroom::name, messages),
                        PeopleTable.column("leader", 130, classroom -> leader(classroom, messages), messages),
                        members(messages),
                        made));
        PeopleTable.onlyWhereRoomy(table, ROOMY, List.of(made));
        return table;
    }

    /** The one who leads it is a member, too, but is not counted here. */
    private static TableColumn<Classroom, String> members(Messages messages) {
        TableColumn<Classroom, String> members = PeopleTable.column(
                "students",
                90,
                classroom -> messages.get("people.number", Math.max(0, classroom.memberCount() - 1)),
                messages);
        members.getStyleClass().add("figures");
        return members;
    }

    private static String leader(Classroom classroom, Messages messages) {
        return Objects.requireNonNullElse(classroom.hostName(), messages.get("people.classes.nobody"));
    }

    @Override
    protected void bind() {
        super.bind();
        classSearch.textProperty().bindBidirectional(model.searchProperty());
        model.searchProperty().subscribe(text -> sayNothing(!text.isBlank()));
        leaderlessFilter.selectedProperty().bindBidirectional(model.leaderlessProperty());
        nextLeader.setItems(model.colleagues());
        nextLeader.setConverter(new Names<>(ClassesViewModel::name));
        nextLeader.valueProperty().bindBidirectional(model.chosenProperty());
        classGive.disableProperty().bind(model.chosenProperty().isNull());
        givePlace.getChildren().addFirst(new ProblemLabel(model.problemProperty()));
    }

    /** That nothing was found, or that no class lacks a teacher. */
    private void sayNothing(boolean searched) {
        nothingFound.titleProperty().unbind();
        nothingFound.textProperty().unbind();
        nothingFound
                .titleProperty()
                .bind(messages.text(searched ? "people.classes.none.title" : "people.classes.led.title"));
        nothingFound
                .textProperty()
                .bind(messages.text(searched ? "people.classes.none.text" : "people.classes.led.text"));
    }

    @Override
    void draw(Classroom classroom) {
        paneTitle().setText(classroom.name());
        leader.setText(leader(classroom, messages));
    }

    @FXML
    private void give() {
        AdminAccount next = Objects.requireNonNull(model.chosenProperty().get());
        dialogs.confirm(
                messages.text("people.classes.give.title", ClassesViewModel.name(next)),
                messages.text("people.classes.give.text"),
                messages.text("people.classes.give"),
                model::handOver);
    }

    @Override
    public String help() {
        return "people.classes.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.FIND, messages.text("people.classes.search"), classSearch::requestFocus));
    }

    @Override
    protected void fetch() {
        model.show();
    }
}
