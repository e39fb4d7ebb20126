package lectern.model.identity;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * How Lectern looks, sounds and helps (000). A part that is absent from a change stays; one that is sent replaces the old
 * one whole. Within a part, null is the page's own choice.
 *
 * @param ui language, colours and size
 */
public record Preferences(
        @Nullable @Valid UiPreferences ui,
        @Nullable @Valid AudioPreferences audio,
        @Nullable @Valid AccessibilityPreferences accessibility) {

    /** Those of someone who chose nothing yet. */
    public static Preferences initial() {
        return new Preferences(
                new UiPreferences(null, null, null),
                new AudioPreferences(null, null, null, null),
                new AccessibilityPreferences(null, null, null, null));
    }
}
