package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import lectern.model.client.LecternClient;
import lectern.model.realtime.CloseCode;
import lectern.server.TestServer;
import lectern.server.realtime.TestSocket;

/** The live channels that a person's page holds open: the classroom's, and their own. */
final class OpenPage {
    private final HttpClient http;
    private final Map<String, String> headers;
    private final List<URI> channels;
    private final List<TestSocket> sockets;

    OpenPage(HttpClient http, TestServer server, LecternClient who, String classroomId) {
        this.http = http;
        this.headers = Map.of("Authorization", "Bearer " + TestServer.token(who));
        String authority = "ws://127.0.0.1:" + server.uri().getPort();
        this.channels =
                List.of(URI.create(authority + "/ws/classrooms/" + classroomId), URI.create(authority + "/realtime"));
        this.sockets = channels.stream()
                .map(channel -> TestSocket.open(http, channel, headers))
                .toList();
        sockets.forEach(socket -> socket.firstEvent("welcome"));
    }

    /** Whether nothing of it was ended. */
    boolean open() {
        return sockets.stream().allMatch(TestSocket::open);
    }

    /** All of it was ended because the sign-in was, and it does not come back. */
    void assertSignedOut() {
        assertThat(sockets).allSatisfy(socket -> assertThat(socket.closeCode()).isEqualTo(CloseCode.SIGNED_OUT.code()));
        assertThat(channels)
                .allSatisfy(channel -> assertThatThrownBy(() -> TestSocket.open(http, channel, headers))
                        .isInstanceOf(CompletionException.class));
    }
}
