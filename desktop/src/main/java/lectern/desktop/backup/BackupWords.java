package lectern.desktop.backup;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import lectern.desktop.text.Messages;

/**
 * Times and sizes of backups, as people of the window's language write them.
 *
 * @param clock says what day is today
 */
record BackupWords(Messages messages, InstantSource clock, ZoneId zone) {
    private static final double MEGABYTE = 1_000_000;

    /** The time of day where it is today, yesterday or tomorrow, else the date with it. */
    String time(Instant instant) {
        Locale locale = messages.language().locale();
        ZonedDateTime there = instant.atZone(zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(there);
        return switch (Math.toIntExact(there.toLocalDate().toEpochDay() - today.toEpochDay())) {
            case 0 -> messages.get("backup.today", time);
            case -1 -> messages.get("backup.yesterday", time);
            case 1 -> messages.get("backup.tomorrow", time);
            default ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(there);
        };
    }

    /** In megabytes, with a decimal where there are few of them. */
    String size(long bytes) {
        double megabytes = Math.max(0.1, bytes / MEGABYTE);
        NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
        format.setMaximumFractionDigits(megabytes < 10 ? 1 : 0);
        return messages.get("backup.size", format.format(megabytes));
    }
}
