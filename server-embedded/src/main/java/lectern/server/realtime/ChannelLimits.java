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
 * @param messagesPerSecond messages that a client may send in a second
 * @param gather how long a student's steps are gathered before the host is told
 * @param linger how long a channel without connections remembers its messages
 */
public record ChannelLimits(
        int recent,
        int queue,
        Duration grace,
        Duration silence,
        int largestMessage,
        int messagesPerSecond,
        Duration gather,
        Duration linger) {

    /** What a school needs. */
    public static ChannelLimits standard() {
        return new ChannelLimits(
                1_000,
                2_048,
                Duration.ofSeconds(3),
                Duration.ofSeconds(45),
                64 * 1024,
                50,
                Duration.ofMillis(50),
                Duration.ofMinutes(30));
    }
}
