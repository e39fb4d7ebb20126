package lectern.desktop.activity;

import java.util.List;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import lectern.desktop.classroom.OpenRoom;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.BigScreen;
import lectern.model.activity.ActivityCommand.Action;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/**
 * What goes on for the whole room to read, whichever page the teacher looks at. The keys of a clicker, the space bar and
 * the arrows do the usual next step; it ends by Escape, or when the room is no longer open.
 */
public final class ActivityProjection implements OpenRoom.Listener {
    private final LiveActivity live;
    private final Messages messages;
    private final ObservableStringValue address;
    private @Nullable Stage stage;

    /** @param address where students join */
    public ActivityProjection(LiveActivity live, Messages messages, ObservableStringValue address) {
        this.live = live;
        this.messages = messages;
        this.address = address;
    }

    /** Shows it, or brings it to the front. */
    public void show(Window owner) {
        Stage open = stage;
        if (open != null) {
            open.toFront();
            return;
        }
        LiveBoard board = new LiveBoard(live, messages, true, address);
        Stage opened = BigScreen.show(sheet(board), owner);
        stage = opened;
        board.start();
        opened.getScene().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        opened.showingProperty().subscribe(showing -> {
            if (!showing) {
                board.stop();
                stage = null;
            }
        });
    }

    /** The board on a white sheet, as large as fits. */
    static StackPane sheet(LiveBoard board) {
        StackPane sheet = new FittingSheet(board);
        sheet.getStyleClass().addAll("projection", "live-projection");
        sheet.getStylesheets()
                .setAll(ActivityProjection.class.getResource("projection.css").toExternalForm());
        return sheet;
    }

    @Override
    public void arrived(List<Payload> messages) {
        // The board follows what goes on by itself.
    }

    @Override
    public void connection(boolean stands) {
        // The room has no use for that.
    }

    @Override
    public void closed() {
        close();
    }

    private void close() {
        Stage open = stage;
        if (open != null) {
            open.close();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case SPACE, ENTER, RIGHT, PAGE_DOWN -> goOn();
            case LEFT, PAGE_UP -> live.lectern().previous();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The usual next step, never the end of it all. */
    private void goOn() {
        List<Action> steps = Steps.of(live.activityProperty().get());
        if (!steps.isEmpty() && steps.getFirst() != Action.END) {
            live.presses().step(steps.getFirst());
        } else {
            live.lectern().next();
        }
    }
}
