package lectern.server.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What GIFT has no place for stands in a comment before the question as Moodle's tags: {@code [tag:difficulty-4]}. */
enum GiftTag {
    DIFFICULTY,
    CONTENT,
    MEDIA,
    SOURCE;

    private static final Pattern TAG = Pattern.compile("\\[tag:([a-z]{1,20})-((?:[^\\\\\\]]|\\\\.){0,1200}+)\\]");

    /** A tag with its value. */
    record Value(GiftTag tag, String text) {}

    String write(String value) {
        String line = value.strip().replaceAll("\\s+", " ").replaceAll("[\\\\\\]]", "\\\\$0");
        return "[tag:" + prefix() + "-" + line + "]";
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds our own tags in a comment. */
    static Matcher in(String comment) {
        return TAG.matcher(comment);
    }

    /** What a find means, null for a tag of somebody else's. */
    static @Nullable Value value(Matcher found) {
        for (GiftTag tag : values()) {
            if (tag.prefix().equals(found.group(1))) {
                return new Value(tag, found.group(2).replaceAll("\\\\(.)", "$1"));
            }
        }
        return null;
    }
}
