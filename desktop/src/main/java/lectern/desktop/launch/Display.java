package lectern.desktop.launch;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown here. */
final class Display {
    private Display() {}

    /**
     * Looks before JavaFX does, which takes a while to find out and then leaves its threads behind.
     *
     * @param system the name of the operating system
     * @param glass the value of {@code glass.platform}, which names a JavaFX platform that needs no display
     */
    static boolean available(Map<String, String> environment, String system, String glass) {
        if (glass.equalsIgnoreCase("headless")) {
            return true;
        }
        String name = system.toLowerCase(Locale.ROOT);
        boolean asksForOne = !name.startsWith("windows") && !name.startsWith("mac");
        return !asksForOne || set(environment, "DISPLAY") || set(environment, "WAYLAND_DISPLAY");
    }

    private static boolean set(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
