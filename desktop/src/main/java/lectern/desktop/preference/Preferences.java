package lectern.desktop.preference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import lectern.desktop.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the console remembers.
 *
 * @param fontScale percent of the normal size, 80 to 200
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 * @param adapter the network address that was chosen for students, null to choose by itself
 * @param classroom the classroom that Home showed last
 * @param views filters that the person gave names
 * @param lockMinutes without keyboard and mouse after which the window is locked, 0 for never, at most 240
 * @param deviceId by which the server knows this console again at a sign-in; random, null until it is first asked for
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(
        Language language,
        ThemeChoice theme,
        int fontScale,
        double width,
        double height,
        boolean maximized,
        @Nullable String adapter,
        @Nullable String classroom,
        @Nullable List<SavedView> views,
        @Nullable Integer lockMinutes,
        @Nullable String deviceId) {

    /** What holds until somebody chooses. */
    public static final int LOCK_MINUTES = 10;

    private static final int MOST_LOCK_MINUTES = 240;

    public Preferences {
        views = views == null ? List.of() : List.copyOf(views);
        lockMinutes = lockMinutes == null ? LOCK_MINUTES : Math.clamp(lockMinutes, 0, MOST_LOCK_MINUTES);
    }

    /** Which look to wear. */
    public enum ThemeChoice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** What a new console starts with. */
    public static Preferences initial(Locale locale) {
        return new Preferences(
                Language.of(locale), ThemeChoice.SYSTEM, 100, 1200, 800, false, null, null, null, null, null);
    }

    public Preferences withLanguage(Language value) {
        return new Preferences(
                value, theme, fontScale, width, height, maximized, adapter, classroom, views, lockMinutes, deviceId);
    }

    public Preferences withTheme(ThemeChoice value) {
        return new Preferences(
                language, value, fontScale, width, height, maximized, adapter, classroom, views, lockMinutes, deviceId);
    }

    public Preferences withFontScale(int percent) {
        int kept = Math.clamp(percent, 80, 200);
        return new Preferences(
                language, theme, kept, width, height, maximized, adapter, classroom, views, lockMinutes, deviceId);
    }

    public Preferences withWindow(double newWidth, double newHeight, boolean nowMaximized) {
        return new Preferences(
                language,
                theme,
                fontScale,
                newWidth,
                newHeight,
                nowMaximized,
                adapter,
                classroom,
                views,
                lockMinutes,
                deviceId);
    }

    public Preferences withAdapter(@Nullable String value) {
        return new Preferences(
                language, theme, fontScale, width, height, maximized, value, classroom, views, lockMinutes, deviceId);
    }

    public Preferences withClassroom(@Nullable String value) {
        return new Preferences(
                language, theme, fontScale, width, height, maximized, adapter, value, views, lockMinutes, deviceId);
    }

    public Preferences withViews(List<SavedView> value) {
        return new Preferences(
                language, theme, fontScale, width, height, maximized, adapter, classroom, value, lockMinutes, deviceId);
    }

    public Preferences withLockMinutes(int minutes) {
        return new Preferences(
                language, theme, fontScale, width, height, maximized, adapter, classroom, views, minutes, deviceId);
    }

    public Preferences withDeviceId(String value) {
        return new Preferences(
                language, theme, fontScale, width, height, maximized, adapter, classroom, views, lockMinutes, value);
    }

    @Override
    public Integer lockMinutes() {
        return lockMinutes == null ? LOCK_MINUTES : lockMinutes;
    }

    @Override
    public List<SavedView> views() {
        return views == null ? List.of() : views;
    }
}
