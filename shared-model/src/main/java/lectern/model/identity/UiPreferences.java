package lectern.model.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How Lectern looks (000).
 *
 * @param textSize percent of the usual size
 */
public record UiPreferences(
        @Nullable Language language,
        @Nullable Theme theme,
        @Nullable @Min(75) @Max(250) Integer textSize) {

    /** The languages of Lectern's own texts. */
    public enum Language {
        @JsonProperty("en")
        EN,
        @JsonProperty("zh")
        ZH
    }

    /** Colours. */
    public enum Theme {
        @JsonProperty("system")
        SYSTEM,
        @JsonProperty("light")
        LIGHT,
        @JsonProperty("dark")
        DARK
    }
}
