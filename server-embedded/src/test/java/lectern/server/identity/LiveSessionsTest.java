package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import lectern.model.identity.Role;
import lectern.server.http.Caller;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {
    private final TestClock clock = new TestClock();
    private final UUID sessionId = UUID.randomUUID();

    private Caller remembered(LiveSessions live, String token) {
        Caller caller = new Caller(
                UUID.randomUUID(),
                sessionId,
                Role.STUDENT,
                Set.of(),
                clock.instant().plus(AccessTokens.LIFE));
        live.remember(token, caller, live.session(sessionId));
        return caller;
    }

    @Test
    void knowsATokenUntilItRunsOut() {
        LiveSessions live = new LiveSessions(clock, null);
        Caller caller = remembered(live, "token");
        assertThat(live.caller("token")).isEqualTo(caller);
        assertThat(live.caller("another")).isNull();
        clock.pass(AccessTokens.LIFE.minusMillis(1));
        assertThat(live.caller("token")).isEqualTo(caller);
        clock.pass(Duration.ofMillis(1));
        assertThat(live.caller("token")).isNull();
    }

    @Test
    void forgetsEveryTokenOfASessionThatEnds() {
        LiveSessions live = new LiveSessions(clock, null);
        remembered(live, "one");
        remembered(live, "two");
        live.end(UUID.randomUUID());
        assertThat(live.caller("one")).isNotNull();
        live.end(sessionId);
        assertThat(live.caller("one")).isNull();
        assertThat(live.caller("two")).isNull();
    }

    @Test
    void asksAgainAfterAWhileWhereOtherNodesMayEndSessions() {
        LiveSessions live = new LiveSessions(clock, Duration.ofSeconds(5));
        remembered(live, "token");
        clock.pass(Duration.ofMillis(4_999));
        assertThat(live.caller("token")).isNotNull();
        clock.pass(Duration.ofMillis(1));
        assertThat(live.caller("token")).isNull();
    }

    @Test
    void noticesAnEndBetweenTheCheckAndTheRemembering() {
        LiveSessions live = new LiveSessions(clock, null);
        LiveSessions.Session session = live.session(sessionId);
        live.end(sessionId);
        assertThat(session.ended()).isTrue();
        Caller caller = new Caller(
                UUID.randomUUID(),
                sessionId,
                Role.STUDENT,
                Set.of(),
                clock.instant().plusSeconds(60));
        live.remember("token", caller, session);
        assertThat(live.caller("token")).isNull();
    }
}
