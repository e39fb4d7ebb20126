package lectern.desktop.activity;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.desktop.classroom.StartPlace.What;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.desktop.widget.EmptyState;
import lectern.desktop.widget.ExportChooser;
import lectern.model.activity.ActivityKind;
import lectern.model.activity.ActivityResults;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.Assigned;
import lectern.model.activity.AssignmentProgress;
import lectern.model.importing.ExportFormat;
import org.kordamp.ikonli.feather.Feather;

/**
 * What came of a classroom's activities: their list, and of one the ranking, the questions and the gaps; and of an assigned
 * lesson who has done it.
 */
public final class ResultsView implements Page {
    private final ResultsViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    @FXML
    private Label classroom;

    @FXML
    private SplitPane content;

    @FXML
    private ListView<ActivitySummary> activities;

    @FXML
    private VBox lessonPart;

    @FXML
    private ListView<Assigned> lessons;

    @FXML
    private StackPane detail;

    @FXML
    private EmptyState empty;

    @FXML
    private Button export;

    @FXML
    private Button review;

    @FXML
    private Button assign;

    public ResultsView(ResultsViewModel model, Messages messages, Dialogs dialogs) {
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        classroom.textProperty().bind(model.nameProperty());
        activities.setItems(model.activities());
        activities.setCellFactory(list -> new PartCell<>(this::summary));
        activities.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.chosenProperty().set(chosen);
            }
        });
        model.chosenProperty()
                .subscribe(chosen -> activities.getSelectionModel().select(chosen));
        lessons.setItems(model.lessons());
        lessons.setCellFactory(list -> new PartCell<>(this::lesson));
        lessons.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.lessonProperty().set(chosen);
            }
        });
        model.lessonProperty().subscribe(chosen -> lessons.getSelectionModel().select(chosen));
        lessons.setOnKeyPressed(this::lessonKey);
        var noLessons = Bindings.isEmpty(model.lessons());
        Controls.showWhile(lessonPart, noLessons.not());
        empty.visibleProperty()
                .bind(model.loadedProperty()
                        .and(Bindings.isEmpty(model.activities()))
                        .and(noLessons));
        content.visibleProperty().bind(empty.visibleProperty().not());
        Controls.show(assign, !model.past());
        if (model.past()) {
            empty.titleProperty().bind(messages.text("activity.results.empty.past.title"));
            empty.textProperty().bind(messages.text("activity.results.empty.past"));
            empty.actionProperty().unbind();
            empty.actionProperty().set("");
        }
        review.disableProperty().bind(model.reviewingProperty());
        export.disableProperty().bind(model.resultsProperty().isNull());
        model.resultsProperty().subscribe(this::show);
        model.progressProperty().subscribe(this::show);
        Controls.whileSeen(activities, messages.languageProperty()).subscribe((before, now) -> {
            activities.refresh();
            lessons.refresh();
            show();
        });
    }

    private void show() {
        ActivityResults results = model.resultsProperty().get();
        AssignmentProgress progress = model.progressProperty().get();
        boolean gaps = results != null && !Gaps.of(results).isEmpty();
        Controls.show(review, gaps && !model.past());
        Controls.show(export, results != null && results.kind() != ActivityKind.SHARED_READING);
        detail.getChildren().clear();
        if (results != null) {
            detail.getChildren().add(new ResultsDetail(results, messages));
        } else if (progress != null) {
            detail.getChildren().add(new LessonDetail(progress, messages));
        }
    }

    private Node summary(ActivitySummary each) {
        return words(
                each.title(),
                messages.get(
                        "activity.results.line",
                        messages.get("activity.kind." + each.kind()),
                        Times.at(each.createdAt(), messages),
                        each.participants()));
    }

    private Node lesson(Assigned each) {
        VBox words = words(each.title(), LessonDetail.done(each, messages));
        if (each.dueAt() != null) {
            words.getChildren().add(line(LessonDetail.due(each.dueAt(), messages), "muted"));
        }
        return model.past()
                ? words
                : Controls.row(
                        8,
                        words,
                        Controls.gap(),
                        Controls.icon(Feather.X, messages.text("activity.lesson.withdraw"), () -> withdraw(each)));
    }

    private static VBox words(String title, String below) {
        VBox words = new VBox(2, line(title, "strong"), line(below, "muted"));
        words.setMinWidth(0);
        return words;
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.setMinWidth(0);
        line.getStyleClass().add(style);
        return line;
    }

    private void lessonKey(KeyEvent event) {
        SelectionModel<Assigned> selection = lessons.getSelectionModel();
        if (event.getCode() == KeyCode.ENTER && selection.isEmpty()) {
            selection.selectFirst();
        } else if (event.getCode() == KeyCode.DELETE && selection.getSelectedItem() != null && !model.past()) {
            withdraw(selection.getSelectedItem());
        }
    }

    private void withdraw(Assigned lesson) {
        dialogs.confirm(
                messages.text("activity.lesson.withdraw.title", lesson.title()),
                messages.text("activity.lesson.withdraw.text"),
                messages.text("activity.lesson.withdraw"),
                () -> model.withdraw(lesson));
    }

    @FXML
    private void start() {
        model.start(What.QUIZ);
    }

    @FXML
    private void assign() {
        model.start(What.LESSON);
    }

    @FXML
    private void export() {
        ExportChooser.ask(
                        messages,
                        messages.get("activity.results.file"),
                        List.of(ExportFormat.CSV),
                        export.getScene().getWindow())
                .ifPresent(target -> model.export(target.file(), file -> ExportChooser.tell(file, messages, dialogs)));
    }

    @FXML
    private void review() {
        model.review(count -> dialogs.tell(
                messages.text("activity.results.reviewed"),
                Controls.text(messages.text("activity.results.reviewed.text", count))));
    }

    @Override
    public String help() {
        return "activity.results.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(
                new PageAction(
                        PageAction.Key.NEW,
                        messages.text("activity.empty.action"),
                        assign.visibleProperty(),
                        this::start),
                PageAction.of(messages.text("activity.results.export"), export, this::export),
                PageAction.of(messages.text("activity.results.review"), review, this::review));
    }

    @Override
    public void shown() {
        model.show();
        activities.requestFocus();
    }
}
