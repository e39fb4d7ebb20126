package lectern.server.activity;

import java.util.UUID;

/**
 * A row of {@code activity_participant}.
 *
 * @param chars typed correctly in a race
 * @param elapsedMs when the last of them came, from the start by the server's clock, the network's delay taken off
 */
public record Participant(
        UUID activityId, UUID accountId, String nickname, int chars, int errors, long elapsedMs, boolean finished) {

    static Participant fresh(UUID activityId, UUID accountId, String nickname) {
        return new Participant(activityId, accountId, nickname, 0, 0, 0, false);
    }
}
