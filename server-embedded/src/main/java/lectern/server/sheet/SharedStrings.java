package lectern.server.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook writes once and refers to. Any row may refer to any of them, so all are kept: at most 40
 * million characters (80 MB) in 2 million texts.
 */
final class SharedStrings {
    private static final int MOST_CHARACTERS = 40_000_000;
    private static final int MOST_TEXTS = 2_000_000;
    /** How a workbook writes characters that XML can't hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final List<String> READING_AIDS = List.of("rPh");

    private final List<String> texts = new ArrayList<>();

    /** Takes in the whole part. */
    void read(Markup markup) throws XMLStreamException {
        long characters = 0;
        while (markup.next()) {
            if (markup.starts("si")) {
                String text = text(markup);
                characters += text.length();
                if (characters > MOST_CHARACTERS || texts.size() == MOST_TEXTS) {
                    throw Unreadable.file("the workbook holds more text than is read from one: save the sheet as"
                            + " \"CSV UTF-8\", which may be of any size, or split it");
                }
                texts.add(text);
            }
        }
    }

    /** The text to the end of this element, without the reading aids for it. */
    static String text(Markup markup) throws XMLStreamException {
        String text = markup.text(Sheet.LONGEST_CELL, READING_AIDS);
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** A text by its place, null where there is none. */
    @Nullable
    String get(int place) {
        return place >= 0 && place < texts.size() ? texts.get(place) : null;
    }
}
