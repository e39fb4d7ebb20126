package lectern.server.exchange;

import java.util.regex.Pattern;
import lectern.server.sheet.Sheet;

/**
 * A text in one of Moodle's formats, made readable.
 *
 * @param media whether there were pictures or the like in it, which are lost
 */
record RichText(String text, boolean media) {
    static final RichText EMPTY = new RichText("", false);

    private static final Pattern MARKDOWN_PICTURE = Pattern.compile("!\\[[^\\[\\]]{0,500}\\]\\([^()]{0,2000}\\)");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\[\\]]{1,500})\\]\\([^()]{0,2000}\\)");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6} +");
    private static final Pattern MARKDOWN_STRONG = Pattern.compile("\\*\\*([^*\n]{1,1000})\\*\\*");
    private static final Pattern MARKDOWN_CODE = Pattern.compile("`([^`\n]{1,1000})`");

    /** @param format {@code html}, {@code markdown}, {@code plain_text} or another, which means HTML where it looks so */
    static RichText of(String format, String text) {
        RichText read = switch (format) {
            case "html" -> html(text);
            case "plain", "plain_text" -> new RichText(text.strip(), false);
            case "markdown" -> markdown(text);
            default -> HtmlText.looks(text) ? html(text) : new RichText(text.strip(), false);
        };
        // The rules of the bank refuse what is much shorter than this; it must only not fill the memory.
        return read.text.length() <= Sheet.LONGEST_CELL
                ? read
                : new RichText(ReadQuestion.cut(read.text, Sheet.LONGEST_CELL), read.media);
    }

    private static RichText html(String text) {
        HtmlText.Plain plain = HtmlText.plain(text);
        return new RichText(plain.text(), plain.media());
    }

    private static RichText markdown(String text) {
        boolean media = MARKDOWN_PICTURE.matcher(text).find();
        String plain = MARKDOWN_LINK.matcher(text).replaceAll("$1");
        plain = MARKDOWN_HEADING.matcher(plain).replaceAll("");
        plain = MARKDOWN_STRONG.matcher(plain).replaceAll("$1");
        RichText read =
                new RichText(MARKDOWN_CODE.matcher(plain).replaceAll("$1").strip(), media);
        RichText html = HtmlText.looks(plain) ? html(read.text) : read;
        return new RichText(html.text, media || html.media);
    }
}
