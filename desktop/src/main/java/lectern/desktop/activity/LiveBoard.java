package lectern.desktop.activity;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivityPhase;
import org.jspecify.annotations.Nullable;

/**
 * What goes on, as it looks now: on the teacher's page, or for the whole room. The room's shows nothing that gives an
 * answer away before it is revealed.
 */
final class LiveBoard extends StackPane {
    private final LiveActivity live;
    private final Messages messages;
    private final boolean forRoom;
    private final ObservableStringValue address;
    private Subscription following = Subscription.EMPTY;
    private @Nullable LivePane pane;
    private @Nullable Key drawn;

    /** What needs another picture; all else changes within one. */
    private record Key(
            String id,
            ActivityPhase phase,
            boolean paused,
            int position,
            @Nullable String questionId,
            boolean ranked,
            Language language) {}

    /**
     * @param forRoom whether students see it
     * @param address where they join
     */
    LiveBoard(LiveActivity live, Messages messages, boolean forRoom, ObservableStringValue address) {
        this.live = live;
        this.messages = messages;
        this.forRoom = forRoom;
        this.address = address;
        setMinWidth(0);
    }

    /** Follows what goes on from now on. */
    void start() {
        stop();
        following = Subscription.combine(
                live.activityProperty().subscribe(activity -> draw()),
                messages.languageProperty().subscribe(language -> draw()),
                live.secondsLeftProperty().subscribe(left -> clock()));
        for (Observable each : figures()) {
            following = following.and(each.subscribe(this::drawFigures));
        }
    }

    private List<Observable> figures() {
        return List.of(
                live.news().tallyProperty(),
                live.news().top(),
                live.news().runners(),
                live.news().readers(),
                live.text().sentences(),
                live.present(),
                live.classroomProperty(),
                address);
    }

    /** Follows nothing any more. */
    void stop() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        drawn = null;
    }

    private void draw() {
        Activity activity = live.activityProperty().get();
        if (activity == null) {
            getChildren().clear();
            pane = null;
            drawn = null;
            return;
        }
        Key key = key(activity);
        if (!key.equals(drawn)) {
            drawn = key;
            LivePane made = make(activity);
            pane = made;
            getChildren().setAll(made instanceof QuestionPane && !forRoom ? scrolled(made) : made);
            takeFocus();
        }
        drawFigures();
        clock();
    }

    private Key key(Activity activity) {
        Activity.Quiz quiz = activity.quiz();
        return new Key(
                activity.id(),
                activity.phase(),
                activity.paused(),
                quiz == null ? 0 : quiz.position(),
                quiz == null || quiz.question() == null ? null : quiz.question().id(),
                quiz != null && quiz.ranking() != null,
                messages.language());
    }

    /** As high as there is room, and higher where that is not enough. */
    private static ScrollPane scrolled(LivePane pane) {
        ScrollPane scroll = LivePane.scroll(pane);
        scroll.setFitToHeight(true);
        return scroll;
    }

    /** What is shown now; null for nothing. */
    @Nullable
    LivePane pane() {
        return pane;
    }

    private LivePane make(Activity activity) {
        if (activity.phase() == ActivityPhase.LOBBY) {
            return new LobbyPane(live, messages, forRoom, address);
        }
        return switch (activity.kind()) {
            case QUIZ -> quiz(activity);
            case TYPING_RACE -> new RacePane(live, messages, forRoom);
            case SHARED_READING -> new ReadingPane(live, messages, forRoom);
        };
    }

    private LivePane quiz(Activity activity) {
        Activity.Quiz quiz = activity.quiz();
        return quiz == null || quiz.question() == null || activity.phase() == ActivityPhase.ENDED
                ? new PodiumPane(live, messages, forRoom)
                : new QuestionPane(live, activity, quiz.question(), messages, forRoom);
    }

    /** The keyboard goes where the present picture is led by it. */
    void takeFocus() {
        if (pane != null && !forRoom) {
            pane.takeFocus();
        }
    }

    private void drawFigures() {
        if (pane != null) {
            pane.figures();
        }
    }

    private void clock() {
        if (pane != null) {
            pane.clock();
        }
    }
}
