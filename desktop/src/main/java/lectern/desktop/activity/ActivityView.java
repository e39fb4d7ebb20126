package lectern.desktop.activity;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import lectern.desktop.classroom.ConnectionNotice;
import lectern.desktop.classroom.LiveWallPlace;
import lectern.desktop.classroom.LiveWallViewModel;
import lectern.desktop.classroom.ResultsPlace;
import lectern.desktop.classroom.StartPlace;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import lectern.model.classroom.Classroom;

/** The desk from which what a classroom does together is led. */
public final class ActivityView implements Page {
    private final LiveActivity live;
    private final LiveWallViewModel wall;
    private final Navigator navigator;
    private final Messages messages;
    private final LiveBoard board;
    private final ActivityProjection projection;
    private final StepBar steps;

    @FXML
    private Label title;

    @FXML
    private Label here;

    @FXML
    private Button project;

    @FXML
    private Button results;

    @FXML
    private Button another;

    @FXML
    private Label over;

    @FXML
    private HBox callsPlace;

    @FXML
    private ConnectionNotice broken;

    @FXML
    private HBox refused;

    @FXML
    private Label refusal;

    @FXML
    private StackPane boardPlace;

    @FXML
    private HBox stepsPlace;

    @FXML
    private EmptyState empty;

    /**
     * @param wall the same room, for who calls while it is led
     * @param spare what can take the place of an open question
     * @param projection shows it to the whole room, and stays when this page is left
     * @param address where students join
     */
    public ActivityView(
            LiveActivity live,
            LiveWallViewModel wall,
            SpareQuestions spare,
            ActivityProjection projection,
            Navigator navigator,
            ObservableStringValue address,
            Messages messages,
            Dialogs dialogs) {
        this.live = live;
        this.wall = wall;
        this.navigator = navigator;
        this.messages = messages;
        this.board = new LiveBoard(live, messages, false, address);
        this.projection = projection;
        this.steps = new StepBar(live, spare, messages, dialogs);
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(live.classroomProperty().map(Classroom::name).orElse(""));
        here.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.count("activity.here", live.present().size()),
                        live.present(),
                        messages.languageProperty()));
        RoomCalls calls = new RoomCalls(wall, messages);
        callsPlace.getChildren().add(calls);
        calls.setOnAction(event -> navigator.open(new LiveWallPlace(live.classroomId())));
        refusal.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "activity.reading.refused",
                                live.lectern().refusalProperty().get()),
                        live.lectern().refusalProperty(),
                        messages.languageProperty()));
        Controls.showWhile(refused, live.lectern().refusalProperty().isNotEmpty());
        broken.show(wall, "activity.broken", navigator, messages);
        boardPlace.getChildren().addFirst(board);
        HBox.setHgrow(steps, Priority.ALWAYS);
        stepsPlace.getChildren().add(steps);
        var nothing = live.activityProperty().isNull();
        empty.visibleProperty().bind(live.loadedProperty().and(nothing));
        board.visibleProperty().bind(nothing.not());
        Controls.showWhile(project, nothing.not());
        var done = Bindings.createBooleanBinding(
                () -> live.activityProperty().get() instanceof Activity activity
                        && activity.phase() == ActivityPhase.ENDED,
                live.activityProperty());
        Controls.showWhile(results, done);
        Controls.showWhile(another, done.and(live.endedProperty().not()));
        project.disableProperty().bind(live.endedProperty());
        empty.disableProperty().bind(live.endedProperty());
        over.textProperty()
                .bind(Bindings.when(live.endedProperty())
                        .then(messages.text("activity.over.room"))
                        .otherwise(messages.text("activity.over")));
        Controls.showWhile(over, done.or(live.endedProperty()));
    }

    @FXML
    private void project() {
        projection.show(project.getScene().getWindow());
    }

    @FXML
    private void openResults() {
        Activity activity = live.activityProperty().get();
        navigator.open(new ResultsPlace(live.classroomId(), activity == null ? null : activity.id()));
    }

    @FXML
    private void start() {
        navigator.open(StartPlace.of(live.classroomId(), StartPlace.What.QUIZ));
    }

    @Override
    public String help() {
        return "activity.help";
    }

    @Override
    public List<PageAction> actions() {
        return Stream.concat(
                        steps.actions().stream(),
                        Stream.of(
                                new PageAction(
                                        PageAction.Key.NONE,
                                        messages.text("activity.project"),
                                        project.visibleProperty()
                                                .and(live.endedProperty().not()),
                                        this::project),
                                PageAction.of(messages.text("activity.results"), results, this::openResults)))
                .toList();
    }

    @Override
    public void shown() {
        live.show();
        board.start();
        steps.requestFocus();
        board.takeFocus();
    }

    @Override
    public void hidden() {
        board.stop();
    }
}
