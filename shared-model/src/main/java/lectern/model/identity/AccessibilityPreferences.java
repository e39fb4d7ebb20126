package lectern.model.identity;

import org.jspecify.annotations.Nullable;

/**
 * How Lectern helps (000).
 *
 * @param readAloud whether questions are read to them
 */
public record AccessibilityPreferences(
        @Nullable Boolean highContrast,
        @Nullable Boolean reducedMotion,
        @Nullable Boolean readableFont,
        @Nullable Boolean readAloud) {}
