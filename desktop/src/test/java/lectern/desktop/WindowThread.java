package lectern.desktop;

import static org.testfx.util.WaitForAsyncUtils.waitForAsyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The thread of the windows. Whoever looks from another may see a scene half changed. */
public final class WindowThread {
    private static final int LONGEST_MILLIS = 30_000;

    private WindowThread() {}

    /** Looks something up on the window's thread. */
    public static <T extends @Nullable Object> T onWindow(Callable<T> look) {
        return waitForAsyncFx(LONGEST_MILLIS, look);
    }

    /** Does something on the window's thread, and waits until nothing follows from it any more. */
    public static void onWindow(Runnable action) {
        waitForAsyncFx(LONGEST_MILLIS, action);
        waitForFxEvents();
    }
}
