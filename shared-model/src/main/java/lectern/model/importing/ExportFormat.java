package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How an export is written. */
public enum ExportFormat {
    /** UTF-8 with a byte order mark, so that spreadsheets open it; cells that would be formulas bear an apostrophe. */
    @JsonProperty("csv")
    CSV,
    /** What an import of JSON reads. */
    @JsonProperty("json")
    JSON,
    /** Moodle's text format; questions only. */
    @JsonProperty("gift")
    GIFT;

    /** The name on the wire, which is also how the file's name ends. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
