package lectern.server.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows a workbook's numbers as people see them: 5 and not 5.0, 25% and not 0.25, 007 and 3.10 where the cell is
 * formatted so, days and times as ISO writes them.
 */
final class CellFormats {
    /** What Excel shows and keeps; more is the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final double FIRST_DAY_AFTER_9999 = 2_958_466;
    private static final Pattern PLAIN = Pattern.compile("(?:#,##)?0{1,15}(?:\\.0{1,15})?%?");
    /** Text, colours, conditions and padding in a format; {@code [h]} and its like are times. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hmsHMS]+\\])[^\\]]*\\]");

    private static final Pattern DAY = Pattern.compile("[ydYD年日]|m{3}|M{3}");
    private static final Pattern CLOCK = Pattern.compile("[hsHS]");

    /** How one kind of cell is shown. */
    private record Format(
            boolean day, boolean clock, @Nullable String pattern) {}

    private static final Format GENERAL = new Format(false, false, null);

    private final boolean from1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Format> formats = new HashMap<>();

    CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** A format of the workbook's own. */
    void code(int id, String code) {
        codes.put(id, code);
    }

    /** The format of the next style. */
    void style(int formatId) {
        styles.add(formatId);
    }

    /** Numbers in a cell of a style. */
    String show(String value, int style) {
        double number;
        try {
            number = Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            return value;
        }
        if (!Double.isFinite(number)) {
            return value;
        }
        Format format = style >= 0 && style < styles.size()
                ? formats.computeIfAbsent(styles.get(style), this::format)
                : GENERAL;
        if ((format.day || format.clock) && number >= 0 && number < FIRST_DAY_AFTER_9999) {
            return moment(number, format);
        }
        return format.pattern == null ? plain(number) : decimal(number, format.pattern);
    }

    private Format format(int id) {
        String code = codes.containsKey(id) ? codes.get(id) : builtin(id);
        if (code == null) {
            return GENERAL;
        }
        String first = NO_CODE.matcher(code).replaceAll("").split(";", 2)[0].strip();
        if (first.equalsIgnoreCase("General") || first.equals("Standard")) {
            return GENERAL;
        }
        boolean clock = CLOCK.matcher(first).find();
        boolean day = DAY.matcher(first).find() || (!clock && first.matches("[mM]+"));
        boolean number = !day && !clock && PLAIN.matcher(first).matches() && !first.equals("0");
        return new Format(day, clock, number ? first : null);
    }

    /** Those that a workbook does not write down, as far as they matter here. */
    private static @Nullable String builtin(int id) {
        return switch (id) {
            case 2 -> "0.00";
            case 3 -> "#,##0";
            case 4 -> "#,##0.00";
            case 9 -> "0%";
            case 10 -> "0.00%";
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> "yyyy";
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> "h:mm";
            case 22 -> "yyyy h:mm";
            default -> null;
        };
    }

    private String moment(double number, Format format) {
        long seconds = Math.round((number - Math.floor(number)) * 86_400);
        if (!format.day && number < 1) {
            return LocalTime.MIDNIGHT.plusSeconds(seconds).toString();
        }
        LocalDateTime at = day((long) Math.floor(number)).atStartOfDay().plusSeconds(seconds);
        return format.clock ? at.toString() : at.toLocalDate().toString();
    }

    private LocalDate day(long days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        // Excel believes in a 29 February 1900.
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }

    private static String plain(double number) {
        BigDecimal shown = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
        return shown.precision() - shown.scale() > 21 || shown.scale() > 21 ? shown.toString() : shown.toPlainString();
    }

    private static String decimal(double number, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(number).round(DIGITS));
    }
}
