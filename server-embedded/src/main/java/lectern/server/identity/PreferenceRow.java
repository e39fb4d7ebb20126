package lectern.server.identity;

import org.jspecify.annotations.Nullable;

/** What someone chose of looks, sounds and help: JSON, null where nothing was chosen. */
public record PreferenceRow(
        @Nullable String ui,
        @Nullable String audio,
        @Nullable String accessibility) {}
