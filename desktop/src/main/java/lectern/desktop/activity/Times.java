package lectern.desktop.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import lectern.desktop.text.Messages;

/** Times as people of the window's language write them. */
final class Times {
    private Times() {}

    static String at(Instant instant, Messages messages) {
        return say(instant, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), messages);
    }

    static String day(Instant instant, Messages messages) {
        return say(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), messages);
    }

    private static String say(Instant instant, DateTimeFormatter format, Messages messages) {
        return format.withLocale(messages.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
