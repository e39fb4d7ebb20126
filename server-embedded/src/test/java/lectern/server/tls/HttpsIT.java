package lectern.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.platform.HttpsChange;
import lectern.model.platform.HttpsState;
import lectern.model.wire.ErrorCode;
import lectern.server.LecternServer;
import lectern.server.PortInUseException;
import lectern.server.ServerConfig;
import lectern.server.TestServer;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS over real connections, with the certificate pinned and its names checked. */
class HttpsIT {
    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient admin = server.admin();

    @AfterEach
    void stop() {
        server.close();
    }

    /** Believes everyone: what a pupil does who clicks the warning away. */
    private static final class Credulous implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static SSLContext context(TrustManager... managers) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        return context;
    }

    private static X509Certificate shown(int port) throws IOException, GeneralSecurityException {
        try (SSLSocket socket =
                (SSLSocket) context(new Credulous()).getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** A client that believes this certificate and no other, for the names that stand in it. */
    private static HttpClient pinned(X509Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("lectern", certificate);
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return HttpClient.newBuilder()
                .sslContext(context(factory.getTrustManagers()))
                .build();
    }

    private static int port(HttpsState state) {
        return Objects.requireNonNull(state.port());
    }

    private HttpRequest me(String base) {
        return HttpRequest.newBuilder(URI.create(base + "/api/auth/me"))
                .header("Authorization", "Bearer " + TestServer.token(admin))
                .build();
    }

    @Test
    void isSwitchedOnStaysOnAndIsSwitchedOff() throws Exception {
        HttpsState off = admin.https().state();
        assertThat(off.port()).isNull();
        assertThat(off.fingerprint()).isNull();
        assertThat(off.fixed()).isFalse();

        HttpsState on = admin.https().change(new HttpsChange(true));
        X509Certificate certificate = shown(port(on));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        assertThat(on.fingerprint())
                .isEqualTo(HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest));
        assertThat(on.names()).contains("127.0.0.1", "localhost", "lectern.local");
        assertThat(admin.https().change(new HttpsChange(true)))
                .as("switching on twice")
                .isEqualTo(on);
        try (HttpClient client = pinned(certificate)) {
            HttpResponse<String> answer = client.send(me("https://127.0.0.1:" + port(on)), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as("an address of a LAN is somebody else's tomorrow")
                    .isEmpty();
            URI page = URI.create("https://127.0.0.1:" + port(on) + "/");
            assertThat(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                            .headers()
                            .firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("wss:"));
            HttpResponse<String> plain = client.send(me(server.uri().toString()), BodyHandlers.ofString());
            assertThat(plain.statusCode()).isEqualTo(200);
            assertThat(plain.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(welcome(client, port(on))).contains("welcome");
        }
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            HttpRequest request = me("https://127.0.0.1:" + port(on));
            assertThatThrownBy(() -> stranger.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }

        server.restart();
        LecternClient after = server.admin();
        HttpsState again = after.https().state();
        assertThat(again).isEqualTo(on);
        assertThat(shown(port(again))).isEqualTo(certificate);

        assertThat(after.https().change(new HttpsChange(false)).port()).isNull();
        assertThatThrownBy(() -> shown(port(on))).isInstanceOf(ConnectException.class);
        assertThat(server.raw("GET", "/api/admin/audit-log?kind=https", TestServer.token(after), null)
                        .body()
                        .path("pagination")
                        .path("total")
                        .asInt(0))
                .isEqualTo(2);
        server.restart();
        assertThat(server.server().httpsPort()).isEmpty();
    }

    /** Opens the channel of a classroom by its safe address; the first thing that is said there. */
    private String welcome(HttpClient client, int port) throws Exception {
        Classroom classroom = admin.classrooms().create(new ClassroomDraft("Safe", null));
        CompletableFuture<String> first = new CompletableFuture<>();
        WebSocket socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + TestServer.token(admin))
                .header("Origin", "https://127.0.0.1:" + port)
                .buildAsync(
                        URI.create("wss://127.0.0.1:" + port + "/ws/classrooms/" + classroom.id()),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                                first.complete(text.toString());
                                return WebSocket.Listener.super.onText(from, text, last);
                            }
                        })
                .get(10, TimeUnit.SECONDS);
        try {
            return first.get(10, TimeUnit.SECONDS);
        } finally {
            socket.abort();
        }
    }

    @Test
    void onlyASuperAdminSwitchesItAndTheCommandLineWins(@TempDir Path other) {
        server.accounts().create("terry", null, "correct horse", Role.ADMIN);
        LecternClient terry = server.client();
        terry.identity().login(new LoginRequest("terry", null, "correct horse"));
        assertThat(terry.https().state().port()).isNull();
        assertRefused(() -> terry.https().change(new HttpsChange(true)), ErrorCode.FORBIDDEN);
        assertThat(server.raw("PUT", "/api/admin/https", TestServer.token(admin), "{}")
                        .fields())
                .containsExactly("enabled");
        assertThat(server.raw("GET", "/api/admin/https", null, null).status()).isEqualTo(401);

        ServerConfig config =
                ServerConfig.embedded(other, 0).withBind("127.0.0.1").withFirstAdmin(TestServer.ADMIN);
        assertThatThrownBy(() ->
                        LecternServer.start(config.withHttpsPort(server.uri().getPort())))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining(String.valueOf(server.uri().getPort()));
        try (LecternServer ordered = LecternServer.start(config.withHttpsPort(0));
                LecternClient head = new LecternClient(ordered.localUri())) {
            head.identity().login(new LoginRequest(TestServer.ADMIN.username(), null, TestServer.ADMIN.password()));
            HttpsState state = head.https().state();
            assertThat(state.fixed()).isTrue();
            assertThat(ordered.httpsPort()).contains(port(state));
            assertRefused(() -> head.https().change(new HttpsChange(false)), ErrorCode.CONFLICT);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
