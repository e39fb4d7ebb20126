package lectern.server.realtime;

import java.time.Duration;

/**
 * The bounds of every channel.
 *
 * @param recent messages that a channel keeps for those who reconnect
 * @param queue messages that may wait for one slow reader
 * @param grace how long someone may be away before the others are told
 * @param silence after how long without a word a connection is dead
 * @param largestMessage bytes that a client's message may have
 * @param messagesPerSecond messages that a person may send in a second, over all their connections
 * @param bytesPerSecond bytes that a person may send in a second, over all their connections
 * @param gather how long a student's steps are gathered before the host is told
 * @param linger how long a channel without connections remembers its messages
 * @param beat how often the server beats on each connection
 */
public record ChannelLimits(
        int recent,
        int queue,
        Duration grace,
        Duration silence,
        int largestMessage,
        int messagesPerSecond,
        int bytesPerSecond,
        Duration gather,
        Duration linger,
        Duration beat) {

    /** What a school needs. */
    public static ChannelLimits standard() {
        return new ChannelLimits(
                1_000,
                2_048,
                Duration.ofSeconds(3),
                Duration.ofSeconds(45),
                64 * 1024,
                50,
                256 * 1024,
                Duration.ofMillis(50),
                Duration.ofMinutes(30),
                Duration.ofSeconds(15));
    }
}
