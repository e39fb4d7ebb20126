package lectern.desktop.activity;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import lectern.desktop.page.PageAction;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Controls;
import lectern.desktop.widget.Dialogs;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.activity.ActivityPhase;
import org.jspecify.annotations.Nullable;

/** The steps that are possible now; the usual one is the page's primary button. */
final class StepBar extends FlowPane {
    /** As one reads them: the usual ones first, what ends it all last. */
    private static final List<Action> ORDER = List.of(
            Action.START,
            Action.REVEAL,
            Action.NEXT,
            Action.PAUSE,
            Action.RESUME,
            Action.SKIP,
            Action.REPLACE,
            Action.END);

    private static final double WIDE = 2000;

    private final LiveActivity live;
    private final SpareQuestions spare;
    private final Messages messages;
    private final Dialogs dialogs;
    private final List<PageAction> actions = new ArrayList<>();
    private final List<Consumer<@Nullable Activity>> styles = new ArrayList<>();

    StepBar(LiveActivity live, SpareQuestions spare, Messages messages, Dialogs dialogs) {
        this.live = live;
        this.spare = spare;
        this.messages = messages;
        this.dialogs = dialogs;
        setHgap(8);
        setVgap(8);
        setRowValignment(VPos.CENTER);
        setMinWidth(0);
        setPrefWrapLength(WIDE);
        for (Action action : ORDER) {
            add(action);
        }
        Controls.whileSeen(this, live.activityProperty())
                .subscribe(activity -> styles.forEach(style -> style.accept(activity)));
    }

    private void add(Action action) {
        var text = Bindings.createStringBinding(
                () -> messages.get(Steps.key(action, live.activityProperty().get())),
                live.activityProperty(),
                messages.languageProperty());
        Button button = Controls.button(text, () -> ask(action));
        button.setId("step-" + action.name().toLowerCase(Locale.ROOT));
        BooleanBinding possible = Bindings.createBooleanBinding(
                () -> Steps.of(live.activityProperty().get()).contains(action), live.activityProperty());
        Controls.showWhile(button, possible);
        button.disableProperty().bind(live.busyProperty().or(live.endedProperty()));
        styles.add(activity -> style(button, action, activity));
        getChildren().add(button);
        actions.add(new PageAction(
                PageAction.Key.NONE, text, possible.and(live.endedProperty().not()), () -> ask(action)));
    }

    private static void style(Button button, Action action, @Nullable Activity activity) {
        List<Action> steps = Steps.of(activity);
        button.getStyleClass().removeAll(Styles.ACCENT, Styles.DANGER, Styles.BUTTON_OUTLINED);
        if (!steps.isEmpty() && steps.getFirst() == action && action != Action.END) {
            button.getStyleClass().add(Styles.ACCENT);
        } else if (action == Action.END) {
            button.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
        }
    }

    /** The same by name. */
    List<PageAction> actions() {
        return List.copyOf(actions);
    }

    private void ask(Action action) {
        Activity activity = live.activityProperty().get();
        boolean underWay = activity != null && activity.phase() != ActivityPhase.LOBBY;
        if (action == Action.END && underWay) {
            dialogs.confirm(
                    messages.text("activity.end.title"),
                    messages.text("activity.end.text"),
                    messages.text("activity.do.END"),
                    () -> live.command(action));
        } else if (Steps.takesBack(action, activity)) {
            dialogs.confirm(
                    messages.text("activity.discard.title"),
                    messages.text("activity.discard.text"),
                    messages.text("activity.do.DISCARD"),
                    () -> live.command(action));
        } else if (action == Action.REPLACE) {
            ReplaceCard.ask(live, spare, messages, dialogs);
        } else {
            live.presses().step(action);
        }
    }
}
