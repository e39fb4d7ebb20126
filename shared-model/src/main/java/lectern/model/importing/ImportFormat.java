package lectern.model.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a file is written. The first two are tables, whose columns are mapped to fields; the others name their fields. */
public enum ImportFormat {
    /** Text with a delimiter: comma, semicolon or tab; also cells pasted from a spreadsheet. */
    @JsonProperty("csv")
    CSV,
    /** A workbook of Excel, WPS or LibreOffice. */
    @JsonProperty("xlsx")
    XLSX,
    /** Lectern's own: {@code {"questions": […]}} as in 004, {@code {"articles": […]}} as in 002. */
    @JsonProperty("json")
    JSON,
    /** Moodle's text format. */
    @JsonProperty("gift")
    GIFT,
    /** A stem, lettered options and an ANSWER line. */
    @JsonProperty("aiken")
    AIKEN,
    /** Moodle's own export. */
    @JsonProperty("moodle_xml")
    MOODLE_XML;

    /** Whether it has rows and columns. */
    public boolean table() {
        return this == CSV || this == XLSX;
    }

    /** The name on the wire and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
