package lectern.desktop.home;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desktop.classroom.StartPlace.What;
import lectern.desktop.network.ConnectionView;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.QrCode;
import lectern.desktop.widget.TextCell;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.Member;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Home. */
public final class HomeView implements Page {
    private final HomeViewModel model;
    private final ConnectionView connection;
    private final Projection projection;
    private final Views views;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private ComboBox<Classroom> classroom;

    @FXML
    private Button goOn;

    @FXML
    private ScrollPane content;

    @FXML
    private VBox left;

    @FXML
    private FlowPane starts;

    @FXML
    private EmptyState empty;

    @FXML
    private ImageView qr;

    @FXML
    private Label address;

    @FXML
    private Label code;

    @FXML
    private Label here;

    @FXML
    private ListView<Member> students;

    public HomeView(
            HomeViewModel model,
            ConnectionView connection,
            Projection projection,
            Views views,
            Messages messages,
            Dialogs dialogs) {
        this.model = model;
        this.connection = connection;
        this.projection = projection;
        this.views = views;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        for (What what : What.values()) {
            Button button = Controls.button(messages.text("home.start." + what), () -> model.start(what));
            button.setId("start-" + what);
            button.setGraphic(FontIcon.of(icon(what)));
            starts.getChildren().add(button);
        }
        left.getChildren().add(views.load(connection));
        TextCell.use(classroom, shown -> new SimpleStringProperty(shown.name()));
        classroom.setItems(model.classrooms());
        classroom.valueProperty().bindBidirectional(model.chosenProperty());
        classroom.visibleProperty().bind(model.chosenProperty().isNotNull());
        content.visibleProperty().bind(model.chosenProperty().isNotNull());
        empty.visibleProperty()
                .bind(model.loadedProperty().and(model.chosenProperty().isNull()));
        address.textProperty().bind(model.joinCard().address());
        code.textProperty().bind(model.joinCard().spacedCode());
        qr.imageProperty().bind(model.joinCard().link().map(link -> link.isEmpty() ? null : QrCode.of(link)));
        here.textProperty().bind(model.hereText());
        students.setItems(model.attendance().students());
        students.setCellFactory(list -> new StudentCell(messages));
        students.setPlaceholder(new Region());
        Controls.showWhile(goOn, model.nextProperty().isNotEqualTo(HomeViewModel.NextStep.NONE));
        model.nextProperty().subscribe(next -> {
            goOn.textProperty().unbind();
            goOn.textProperty().bind(messages.text("home.next." + next));
        });
    }

    private static Feather icon(What what) {
        return switch (what) {
            case QUIZ -> Feather.ZAP;
            case RACE -> Feather.TYPE;
            case READING -> Feather.BOOK_OPEN;
            case LESSON -> Feather.CHECK_SQUARE;
        };
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
    private void project() {
        projection.show(model.joinCard(), model.hereText(), qr.getScene().getWindow());
    }

    @FXML
    private void goOn() {
        model.goOn();
    }

    @Override
    public String help() {
        return "home.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                PageAction.of(PageAction.Key.NEW, messages.text("home.create.title"), this::create),
                new PageAction(
                        PageAction.Key.NONE,
                        messages.text("home.project"),
                        model.chosenProperty().isNotNull(),
                        this::project),
                starting(What.QUIZ),
                starting(What.RACE),
                starting(What.READING),
                starting(What.LESSON));
    }

    private PageAction starting(What what) {
        return new PageAction(
                PageAction.Key.NONE,
                messages.text("home.start." + what),
                model.chosenProperty().isNotNull(),
                () -> model.start(what));
    }

    @Override
    public void shown() {
        model.show();
    }

    @Override
    public void hidden() {
        model.hide();
    }
}
