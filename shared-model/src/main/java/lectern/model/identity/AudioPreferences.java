package lectern.model.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How Lectern sounds (000).
 *
 * @param sounds whether right and wrong are heard
 * @param keySounds whether keystrokes are heard
 * @param volume percent
 * @param voiceRate percent of a voice's usual speed
 */
public record AudioPreferences(
        @Nullable Boolean sounds,
        @Nullable Boolean keySounds,
        @Nullable @Min(0) @Max(100) Integer volume,
        @Nullable @Min(25) @Max(200) Integer voiceRate) {}
