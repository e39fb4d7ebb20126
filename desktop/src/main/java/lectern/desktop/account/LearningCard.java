package lectern.desktop.account;

import java.util.List;
import java.util.TreeSet;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.ProblemLabel;
import lectern.desktop.widget.TextCell;
import lectern.model.identity.StudyTime;

/** Whether one is told of news, and when and how much one wants to learn. */
public final class LearningCard {
    /** The minutes a week that the students' page offers as well. */
    private static final List<Integer> GOALS = List.of(0, 30, 60, 90, 120, 180, 300);

    private final LearningViewModel model;
    private final Messages messages;

    @FXML
    private VBox fields;

    @FXML
    private CheckBox learningNotified;

    @FXML
    private ComboBox<StudyTime> learningTime;

    @FXML
    private ComboBox<Integer> learningGoal;

    @FXML
    private VBox problemPlace;

    @FXML
    private Label saved;

    public LearningCard(LearningViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        fields.disableProperty().bind(model.loadedProperty().not());
        learningNotified.selectedProperty().bindBidirectional(model.notifiedProperty());
        learningTime.getItems().setAll(StudyTime.values());
        TextCell.use(learningTime, each -> messages.text("account.learning.time." + each));
        learningTime.valueProperty().bindBidirectional(model.timeProperty());
        TextCell.use(
                learningGoal,
                each -> messages.text(each == 0 ? "account.learning.goal.none" : "account.learning.minutes", each));
        model.goalProperty().subscribe(this::offer);
        learningGoal.valueProperty().bindBidirectional(model.goalProperty());
        ProblemLabel.in(problemPlace, model.problemProperty());
        Controls.showWhile(saved, model.savedProperty());
    }

    /** The usual goals, and what another client may have set among them. */
    private void offer(Integer goal) {
        if (!learningGoal.getItems().contains(goal)) {
            TreeSet<Integer> all = new TreeSet<>(GOALS);
            all.add(goal);
            learningGoal.getItems().setAll(all);
        }
    }

    void show() {
        model.show();
    }
}
