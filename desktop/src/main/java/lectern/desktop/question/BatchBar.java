package lectern.desktop.question;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.model.question.Question;
import lectern.model.question.QuestionStatus;

/** How many questions are selected, and what can be done to them. */
final class BatchBar extends FlowPane {
    private static final int MOST_IN_A_QUIZ = 100;

    private final BatchViewModel batch;
    private final Supplier<List<Question>> selection;
    private final Messages messages;
    private final Dialogs dialogs;
    private final List<PageAction> actions = new ArrayList<>();

    /**
     * @param selection what is selected now
     * @param changes what to follow, so as to know of another selection
     */
    BatchBar(
            BatchViewModel batch,
            Supplier<List<Question>> selection,
            Observable[] changes,
            Messages messages,
            Dialogs dialogs) {
        this.batch = batch;
        this.selection = selection;
        this.messages = messages;
        this.dialogs = dialogs;
        setHgap(8);
        setVgap(8);
        setRowValignment(VPos.CENTER);
        setMinWidth(0);
        Label selected = new Label();
        selected.getStyleClass().add("muted");
        Observable[] words = List.of(changes).toArray(new Observable[changes.length + 1]);
        words[changes.length] = messages.languageProperty();
        selected.textProperty().bind(Bindings.createStringBinding(this::counted, words));
        getChildren().add(selected);
        for (Deed deed : Deed.values()) {
            add(deed, changes);
        }
    }

    private String counted() {
        int size = selection.get().size();
        return size == 0 ? "" : messages.count("question.selected", size);
    }

    private void add(Deed deed, Observable[] changes) {
        // A single question lies open in the editor, with the same buttons.
        BooleanBinding possible = Bindings.createBooleanBinding(
                () -> selection.get().size() > 1 && deed.possible(selection.get()), changes);
        Button button = new Button();
        button.setId("deed-" + deed.name().toLowerCase(Locale.ROOT));
        button.textProperty().bind(messages.text("question.batch." + deed));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> ask(deed));
        Controls.showWhile(button, possible);
        if (deed == Deed.DELETE) {
            button.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
        }
        getChildren().add(button);
        actions.add(new PageAction(
                PageAction.Key.NONE,
                messages.text("question.batch.command." + deed),
                button.visibleProperty(),
                () -> ask(deed)));
    }

    /** A live quiz of those that are selected; only published ones can be asked. */
    void offerQuiz(Consumer<List<String>> start, Observable[] changes) {
        BooleanBinding possible = Bindings.createBooleanBinding(
                () -> !selection.get().isEmpty()
                        && selection.get().size() <= MOST_IN_A_QUIZ
                        && selection.get().stream().allMatch(each -> each.status() == QuestionStatus.PUBLISHED),
                changes);
        Runnable deed =
                () -> start.accept(selection.get().stream().map(Question::id).toList());
        Button button = Controls.button(messages.text("question.batch.quiz"), deed);
        button.setId("quiz-with-these");
        Controls.showWhile(button, possible);
        getChildren().add(1, button);
        actions.add(new PageAction(PageAction.Key.NONE, button.textProperty(), possible, deed));
    }

    /** The same by name. */
    List<PageAction> actions() {
        return List.copyOf(actions);
    }

    /** Does it, after asking where something is taken away. */
    void ask(Deed deed) {
        List<Question> some = selection.get();
        if (!deed.possible(some)) {
            return;
        }
        if (deed.grave(some)) {
            dialogs.confirm(
                    messages.text("question.batch.title." + deed, some.size()),
                    messages.text("question.batch.text." + deed),
                    messages.text("question.batch." + deed),
                    () -> batch.run(deed, some, this::tell));
        } else {
            batch.run(deed, some, this::tell);
        }
    }

    /** Names those that stayed as they were. */
    void tell(BatchOutcome outcome) {
        RefusedList.tell(outcome, messages, dialogs);
    }
}
