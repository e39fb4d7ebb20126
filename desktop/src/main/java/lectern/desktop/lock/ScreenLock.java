package lectern.desktop.lock;

import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableStringValue;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;
import lectern.desktop.page.Views;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Overlay;

/**
 * Covers the console's window while it is locked. Pages go on behind the cover and keep what is written in them; other
 * windows, such as the join card on a projector, stay.
 */
public final class ScreenLock {
    private static final Duration PERIOD = Duration.ofSeconds(2);

    /** What a person does; what the window makes up by itself when things move below the pointer is not among it. */
    private static final List<EventType<? extends InputEvent>> TOUCHES = List.of(
            KeyEvent.KEY_PRESSED,
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
            MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_DRAGGED,
            MouseEvent.MOUSE_PRESSED,
            ScrollEvent.SCROLL,
            TouchEvent.TOUCH_PRESSED,
            DragEvent.DRAG_OVER);

    private final LockViewModel model;
    private final Overlay overlay;
    private final Scene scene;
    private final Parent cover;
    private final Runnable stopLooking;
    private final Subscription following;
    private final EventHandler<InputEvent> touching;

    /**
     * Begins to watch.
     *
     * @param name who is signed in, as the cover says it
     */
    public ScreenLock(
            LockViewModel model,
            Views views,
            Messages messages,
            Overlay overlay,
            Ticker ticker,
            Scene scene,
            ObservableStringValue name) {
        this.model = model;
        this.overlay = overlay;
        this.scene = scene;
        cover = views.load(new LockView(model, views, messages, name));
        touching = event -> model.touch();
        TOUCHES.forEach(type -> scene.addEventFilter(type, touching));
        stopLooking = ticker.every(PERIOD, model::look);
        following = model.lockedProperty().subscribe((before, locked) -> follow(locked));
    }

    /** Ends the watch, and takes the cover away. */
    public void stop() {
        stopLooking.run();
        TOUCHES.forEach(type -> scene.removeEventFilter(type, touching));
        following.unsubscribe();
        overlay.uncover();
    }

    /** Whether the window is covered. */
    public boolean locked() {
        return model.lockedProperty().get();
    }

    /** Says on the cover why the window is not closed now. */
    public void refuseToClose() {
        model.refuseToClose();
    }

    private void follow(boolean locked) {
        if (locked) {
            // Menus and lists that hang open are windows of their own.
            List.copyOf(Window.getWindows()).stream()
                    .filter(PopupWindow.class::isInstance)
                    .forEach(Window::hide);
            overlay.cover(cover);
        } else {
            overlay.uncover();
        }
    }
}
