package lectern.server.identity;

import static lectern.server.identity.People.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lectern.model.client.LecternClient;
import lectern.model.identity.SessionInfo;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.identity.People.Someone;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SessionRoutesIT {
    private static final People.OfEachEngine SERVERS = new People.OfEachEngine();

    private final People people;

    SessionRoutesIT(Engine engine) {
        people = SERVERS.on(engine);
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    private LecternClient again(Someone who) {
        return people.signIn(who.username(), People.PASSWORD);
    }

    @Test
    void ownSessionsAreListedAndOneIsEnded() {
        Someone mei = people.student();
        LecternClient other = again(mei);
        List<SessionInfo> sessions = mei.client().identity().sessions();
        assertThat(sessions).hasSize(2);
        assertThat(sessions).extracting(SessionInfo::current).containsExactly(false, true);
        assertThat(sessions.getFirst().ipAddress()).isEqualTo("127.0.0.1");
        assertThat(sessions.getFirst().userAgent()).startsWith("Java-http-client");
        String token = TestServer.token(other);
        OpenPage ending = people.page(other);
        OpenPage staying = people.page(mei.client());
        mei.client().identity().endSession(sessions.getFirst().id());
        ending.assertSignedOut();
        assertThat(staying.open()).isTrue();
        assertThat(people.statusOf(token)).isEqualTo(401);
        assertThat(people.statusOf(mei.token())).isEqualTo(200);
        refused(() -> mei.client().identity().endSession(sessions.getFirst().id()), ErrorCode.NOT_FOUND);
        assertThat(mei.client().identity().sessions()).hasSize(1);
    }

    @Test
    void nobodyEndsSomebodyElses() {
        Someone mei = people.student();
        Someone eve = people.student();
        String session = mei.client().identity().sessions().getFirst().id();
        refused(() -> eve.client().identity().endSession(session), ErrorCode.NOT_FOUND);
        refused(() -> people.head.identity().endSession(session), ErrorCode.NOT_FOUND);
        refused(() -> eve.client().identity().endSession(UUID.randomUUID().toString()), ErrorCode.NOT_FOUND);
        assertThat(people.raw("DELETE", "/auth/sessions/1%27%20or%201=1", eve, null)
                        .status())
                .isEqualTo(404);
        assertThat(people.statusOf(mei.token())).isEqualTo(200);
        assertThat(people.raw("GET", "/auth/sessions", null, null).status()).isEqualTo(401);
        assertThat(people.raw("DELETE", "/auth/sessions", null, null).status()).isEqualTo(401);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        Someone mei = people.student();
        Someone bystander = people.student();
        String one = TestServer.token(again(mei));
        String two = TestServer.token(again(mei));
        assertThat(people.statusOf(one)).isEqualTo(200);
        assertThat(mei.client().identity().endOtherSessions().ended()).isEqualTo(2);
        assertThat(people.statusOf(one)).isEqualTo(401);
        assertThat(people.statusOf(two)).isEqualTo(401);
        assertThat(people.statusOf(mei.token())).isEqualTo(200);
        assertThat(people.statusOf(bystander.token())).isEqualTo(200);
    }

    @Test
    void withOneTooManyTheOldestEnds() {
        people.head.admin().setSetting("sessionsPerAccount", 2);
        try {
            Someone mei = people.student();
            String second = TestServer.token(again(mei));
            assertThat(people.statusOf(mei.token())).isEqualTo(200);
            String third = TestServer.token(again(mei));
            assertThat(people.statusOf(mei.token())).isEqualTo(401);
            assertThat(people.statusOf(second)).isEqualTo(200);
            assertThat(people.statusOf(third)).isEqualTo(200);
        } finally {
            people.head.admin().setSetting("sessionsPerAccount", 10);
        }
    }
}
