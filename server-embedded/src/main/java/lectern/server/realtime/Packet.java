package lectern.server.realtime;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lectern.model.realtime.MessageType;
import lectern.server.realtime.Outgoing.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A message between servers: a row of {@code realtime_message}, and what tells of it.
 *
 * @param channelId where; public for the sake of the DAO alone, as is the whole record
 * @param ref the sending server's own name of it, so that a second try sends it once
 * @param ending whose connections end with it: a user's id, {@code all}, or null
 * @param type of its topic, null where each one counts; so is about
 * @param text as it travels to clients
 */
public record Packet(
        UUID channelId,
        long seq,
        UUID ref,
        String audience,
        @Nullable String ending,
        @Nullable String type,
        @Nullable String about,
        String text) {

    private static final String ALL = "all";
    private static final String HOST = "host";
    private static final String STUDENTS = "students";
    /** PostgreSQL refuses 8,000 bytes and more. */
    private static final int LONGEST_NOTICE = 7_900;

    private static final int LONGEST_ABOUT = 400;

    static Packet of(UUID channelId, UUID ref, Outgoing message, Bus.@Nullable Ending ending) {
        Topic topic = message.topic();
        return new Packet(
                channelId,
                message.seq(),
                ref,
                text(message.audience()),
                ending == null
                        ? null
                        : ending.userId() == null ? ALL : ending.userId().toString(),
                topic == null ? null : topic.type().wireName(),
                topic == null ? null : plain(topic.about()),
                message.frame().text());
    }

    /** One line that any text column takes. */
    private static String plain(String about) {
        String line = about.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_ABOUT ? line : line.substring(0, LONGEST_ABOUT);
    }

    private static String text(Audience audience) {
        return switch (audience) {
            case Audience.All all -> ALL;
            case Audience.Host host -> HOST;
            case Audience.Students students -> STUDENTS;
            case Audience.Only only -> only.userId().toString();
        };
    }

    private static Audience audience(String text) {
        return switch (text) {
            case ALL -> Audience.ALL;
            case HOST -> Audience.HOST;
            case STUDENTS -> Audience.STUDENTS;
            default -> Audience.only(UUID.fromString(text));
        };
    }

    /** Whether it is worthless once a later one of its topic is there, also to those who come later. */
    boolean latestOnly() {
        return type != null && !audience.equals(ALL);
    }

    Outgoing message() {
        Audience to = audience(audience);
        Topic topic = type == null || about == null
                ? null
                : MessageType.ofWireName(type)
                        .map(known -> new Topic(known, about, to))
                        .orElse(null);
        return new Outgoing(seq, to, topic, Frame.text(text.getBytes(StandardCharsets.UTF_8)));
    }

    Bus.@Nullable Ending whoEnds() {
        if (ending == null) {
            return null;
        }
        return new Bus.Ending(ending.equals(ALL) ? null : UUID.fromString(ending));
    }

    /** What the servers are told: the whole of it, or where that is too long, where it is to be read. */
    String notice() {
        String head = channelId + "\n" + seq + "\n" + blank(ending);
        String whole = head + "\n" + audience + "\n" + blank(type) + "\n" + blank(about) + "\n" + text;
        return whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NOTICE ? whole : head;
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * What a server was told.
     *
     * @param whole null where it is to be read
     */
    record Notice(
            UUID channelId,
            long seq,
            boolean ends,
            @Nullable Packet whole) {
        private static final UUID UNTOLD = new UUID(0, 0);
        private static final int PARTS = 7;

        static Notice of(String notice) {
            String[] parts = notice.split("\n", PARTS);
            UUID channelId = UUID.fromString(parts[0]);
            long seq = Long.parseLong(parts[1]);
            String ending = parts.length > 2 ? given(parts[2]) : null;
            Packet whole = parts.length < PARTS
                    ? null
                    : new Packet(channelId, seq, UNTOLD, parts[3], ending, given(parts[4]), given(parts[5]), parts[6]);
            return new Notice(channelId, seq, ending != null, whole);
        }
    }
}
