package lectern.server.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.regex.Pattern;
import lectern.model.importing.ImportFormat;
import lectern.server.sheet.SourceFile;

/** Tells how a file is written: by what stands in it first, by its name where that leaves a doubt. */
public final class FormatProbe {
    private static final int HEAD = 64 * 1024;
    /** A right answer with a wrong one or alone, true or false, or a number, in braces that are not escaped. */
    private static final Pattern GIFT_ANSWERS = Pattern.compile(
            "(?<!\\\\)\\{\\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\\s*(?:#[^}]{0,2000}+)?\\}|\\})", Pattern.CASE_INSENSITIVE);

    private static final Pattern GIFT_LINE = Pattern.compile("^\\s*(?:\\$CATEGORY:|::)", Pattern.MULTILINE);
    private static final Pattern AIKEN_ANSWER =
            Pattern.compile("^[ \\t]*ANSWER[ \\t]*[:：][ \\t]*[A-Za-z][.)]?[ \\t]*$", Pattern.MULTILINE);

    private FormatProbe() {}

    /**
     * The format that a file seems to have; CSV where nothing speaks for another.
     *
     * @param fileName as the client named it
     */
    public static ImportFormat detect(SourceFile file, String fileName) throws IOException {
        if (file.zip() || file.oldWorkbook()) {
            return ImportFormat.XLSX;
        }
        String head = head(file);
        String text = head.stripLeading();
        String name = fileName.toLowerCase(Locale.ROOT);
        if (text.startsWith("{") && !name.endsWith(".gift") || text.startsWith("[") && name.endsWith(".json")) {
            return ImportFormat.JSON;
        }
        if (text.startsWith("<") && (text.contains("<quiz") || name.endsWith(".xml"))) {
            return ImportFormat.MOODLE_XML;
        }
        String lines = head.replace('\r', '\n');
        if (AIKEN_ANSWER.matcher(lines).find()) {
            return ImportFormat.AIKEN;
        }
        if (!name.endsWith(".csv") && !name.endsWith(".tsv") && gift(lines)) {
            return ImportFormat.GIFT;
        }
        return byName(name);
    }

    private static boolean gift(String lines) {
        return GIFT_LINE.matcher(lines).find() || GIFT_ANSWERS.matcher(lines).find();
    }

    private static ImportFormat byName(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> ImportFormat.JSON;
            case "xml" -> ImportFormat.MOODLE_XML;
            case "gift" -> ImportFormat.GIFT;
            case "aiken" -> ImportFormat.AIKEN;
            case "xlsx", "xlsm", "xls" -> ImportFormat.XLSX;
            default -> ImportFormat.CSV;
        };
    }

    /** The first characters; what is no text ends them. */
    private static String head(SourceFile file) throws IOException {
        StringBuilder head = new StringBuilder();
        try {
            Reader reader = file.reader();
            for (int c = reader.read(); c >= 0 && head.length() < HEAD; c = reader.read()) {
                head.append((char) c);
            }
        } catch (CharacterCodingException e) {
            return head.toString();
        }
        return head.toString();
    }
}
