package lectern.server.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The readable text of a piece of HTML. It runs nothing and refuses nothing: what is no tag stays as it is. */
final class HtmlText {
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "li",
            "tr",
            "table",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "hr",
            "blockquote",
            "section",
            "article",
            "dt",
            "dd");
    private static final Set<String> UNREAD = Set.of("script", "style", "head", "title");
    private static final Set<String> MEDIA =
            Set.of("img", "audio", "video", "source", "object", "embed", "iframe", "svg", "canvas");
    /** Tags that show that a text without a mark of its format is HTML. */
    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|div|b|i|u|em|strong|span|sub|sup|img|font|ul|ol|li|table|tr|td|h[1-6]|a|code|pre)"
                    + "(?:\\s[^<>]{0,2000})?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_TAG_NAME = 16;
    private static final int LONGEST_ENTITY = 10;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
    private static final String LEVEL = "0123456789+-=()n";

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private boolean media;
    /** Where what is raised or lowered began, -1 outside. */
    private int shifted = -1;

    private HtmlText(String html) {
        this.html = html;
    }

    /**
     * A text without its tags.
     *
     * @param media whether there were pictures or the like in it
     */
    record Plain(String text, boolean media) {}

    /** Whether a text looks like HTML. */
    static boolean looks(String text) {
        return TAG.matcher(text).find();
    }

    static Plain plain(String html) {
        HtmlText reading = new HtmlText(html);
        reading.read();
        String text = reading.text.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n");
        return new Plain(text.strip(), reading.media || html.contains("@@PLUGINFILE@@"));
    }

    private void read() {
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '<' && i + 1 < html.length() && opens(html.charAt(i + 1))) {
                i = tag(i);
            } else if (c == '&') {
                i = entity(i);
            } else {
                add(c);
                i++;
            }
        }
    }

    private static boolean opens(char c) {
        return c == '/' || c == '!' || c == '?' || Character.isLetter(c) && c < 128;
    }

    private void add(char c) {
        boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00A0';
        if (!blank) {
            text.append(c);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ' && !atLine()) {
            text.append(' ');
        }
    }

    private boolean atLine() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void line() {
        if (!atLine()) {
            text.append('\n');
        }
    }

    /** Reads what begins at a bracket, and gives where the text goes on. */
    private int tag(int start) {
        if (html.startsWith("<!--", start)) {
            int end = html.indexOf("-->", start);
            return end < 0 ? html.length() : end + 3;
        }
        int end = endOfTag(start);
        if (end < 0) {
            add('<');
            return start + 1;
        }
        boolean closing = html.charAt(start + 1) == '/';
        String name = name(closing ? start + 2 : start + 1);
        media |= MEDIA.contains(name);
        if (!closing && UNREAD.contains(name)) {
            return afterUnread(name, end);
        }
        if (LINES.contains(name)) {
            line();
            if (!closing && name.equals("li")) {
                text.append("- ");
            }
        } else if (name.equals("td") || name.equals("th")) {
            add(' ');
        } else if (name.equals("sup") || name.equals("sub")) {
            shift(name.equals("sup"), closing);
        }
        return end + 1;
    }

    private int endOfTag(int start) {
        char quote = 0;
        for (int i = start + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i;
            } else if (c == '<') {
                return -1;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        // A quote that is never closed must not swallow the rest.
        return quote == 0 ? -1 : html.indexOf('>', start);
    }

    private String name(int start) {
        int end = start;
        while (end < html.length() && end - start < LONGEST_TAG_NAME && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private int afterUnread(String name, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                int end = html.indexOf('>', i);
                return end < 0 ? html.length() : end + 1;
            }
        }
        return html.length();
    }

    private void shift(boolean up, boolean closing) {
        if (!closing) {
            shifted = text.length();
        } else if (shifted >= 0) {
            String content = text.substring(shifted).strip();
            String moved = moved(content, up ? RAISED : LOWERED);
            if (moved != null) {
                text.setLength(shifted);
                text.append(moved);
            } else if (!content.isEmpty()) {
                text.setLength(shifted);
                text.append(up ? "^" : "_").append(content.length() == 1 ? content : "(" + content + ")");
            }
            shifted = -1;
        }
    }

    /** The same in raised or lowered characters, null where there are none for it. */
    private static @Nullable String moved(String content, String signs) {
        StringBuilder moved = new StringBuilder();
        for (int i = 0; i < content.length(); i++) {
            int sign = LEVEL.indexOf(content.charAt(i));
            if (sign < 0) {
                return null;
            }
            moved.append(signs.charAt(sign));
        }
        return moved.toString();
    }

    private int entity(int start) {
        int end = start + 1;
        while (end < html.length() && end - start <= LONGEST_ENTITY && html.charAt(end) != ';') {
            end++;
        }
        boolean closed = end < html.length() && html.charAt(end) == ';';
        String meant = closed ? HtmlEntities.character(html.substring(start + 1, end)) : null;
        if (meant == null) {
            add('&');
            return start + 1;
        }
        if (meant.isBlank() || meant.equals("\u00A0")) {
            add(' ');
        } else {
            text.append(meant);
        }
        return end + 1;
    }
}
