package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.MfaChallenge;
import lectern.model.identity.MfaChallengeRequest;
import lectern.model.identity.MfaPhone;
import lectern.model.identity.Role;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.mfa.MailConfig;
import lectern.server.mfa.MailSender;
import lectern.server.mfa.SmsConfig;
import lectern.server.mfa.SmsSender;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes through a real mail server and a real HTTP gateway; what the tables do is told on both engines elsewhere. */
class MfaChallengeIT {
    private static final String PASSWORD = "correct horse";
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private volatile int gatewayStatus = 202;
    private HttpServer gateway;
    private SmsSender sms;
    private IdentityServer server;
    private LecternClient client;
    private Authenticator phone;

    @BeforeEach
    void start() throws IOException {
        mail.setUser("lectern@school.example", "lectern", "mail password");
        mail.start();
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/send", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            texts.add(token + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(gatewayStatus, -1);
            exchange.close();
        });
        gateway.start();
        sms = new SmsSender(new SmsConfig(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send"), "gateway token"));
        MailSender sender = new MailSender(new MailConfig(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                MailConfig.Security.NONE,
                "lectern",
                "mail password",
                "lectern@school.example"));
        server = new IdentityServer(Engine.H2, 0, List.of(sender, sms), null);
        server.fixture.accounts.create("tina", "tina@school.example", PASSWORD, Role.TEACHER);
        client = server.client();
        client.identity().login(new LoginRequest("tina", null, PASSWORD));
        phone = new Authenticator(client.mfa().setup(PASSWORD).secret(), server.fixture.clock);
    }

    @AfterEach
    void stop() {
        server.close();
        sms.close();
        gateway.stop(0);
        mail.stop();
    }

    private MfaChallenge challenge(String channel) {
        return challenge("tina", PASSWORD, channel);
    }

    private MfaChallenge challenge(String name, String password, String channel) {
        return server.client().mfa().challenge(new MfaChallengeRequest(name, null, password, channel));
    }

    private void signIn(@Nullable String code) {
        server.client().identity().login(new LoginRequest("tina", null, PASSWORD, code));
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private Raw login(String password) {
        return server.post("/api/auth/login", null, "{\"username\":\"tina\",\"password\":\"" + password + "\"}");
    }

    private Raw confirm(String password) {
        return server.post("/api/auth/confirm", TestServer.token(client), "{\"password\":\"" + password + "\"}");
    }

    /** What a refusal for want of a code tells of the ways to one. */
    private static List<String> ways(Raw refusal) {
        assertThat(refusal.fields()).startsWith("code");
        return refusal.body()
                .path("error")
                .path("details")
                .valueStream()
                .skip(1)
                .map(detail -> detail.path("field").asString("") + " "
                        + detail.path("value").asString(""))
                .toList();
    }

    private static String code(String text) {
        Matcher found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @Test
    void aMailedCodeIsGoodOnceForTenMinutes() throws Exception {
        client.mfa().enable(phone.code());
        MfaChallenge sent = challenge("email");
        assertThat(sent.sentTo()).isEqualTo("t…@school.example");
        assertThat(mail.waitForIncomingEmail(5_000, 1)).isTrue();
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("tina@school.example");
        assertThat(message.getSubject()).contains("验证码");
        String code = code(message.getContent().toString());
        signIn(code);
        refused(ErrorCode.UNAUTHORIZED, () -> signIn(code));

        server.fixture.clock.pass(Duration.ofMinutes(2));
        challenge("email");
        assertThat(mail.waitForIncomingEmail(5_000, 2)).isTrue();
        String late = code(mail.getReceivedMessages()[1].getContent().toString());
        server.fixture.clock.pass(Duration.ofMinutes(10));
        refused(ErrorCode.UNAUTHORIZED, () -> signIn(late));
    }

    @Test
    void aCodeByTheGatewayReachesTheNumber() throws Exception {
        client.mfa().enable(phone.code());
        refused(ErrorCode.VALIDATION_ERROR, () -> challenge("sms"));
        refused(ErrorCode.VALIDATION_ERROR, () -> client.mfa().setPhone(new MfaPhone("+8613800138000", "wrong")));
        client.mfa().setPhone(new MfaPhone("+8613800138000", PASSWORD));
        assertThat(client.mfa().status().phone()).isEqualTo("…000");
        assertThat(ways(login(PASSWORD))).containsExactly("channel email", "channel sms");
        assertThat(challenge("sms").sentTo()).isEqualTo("…000");
        String text = texts.take();
        assertThat(text).startsWith("Bearer gateway token ").contains("\"to\":\"+8613800138000\"");
        signIn(code(text.substring(text.indexOf("text"))));
    }

    @Test
    void oncePerMinuteAndOnlyTheLastOneIsGood() throws Exception {
        client.mfa().enable(phone.code());
        client.mfa().setPhone(new MfaPhone("+8613800138000", PASSWORD));
        challenge("sms");
        String first = texts.take();
        refused(ErrorCode.RATE_LIMITED, () -> challenge("sms"));
        server.fixture.clock.pass(Duration.ofSeconds(61));
        challenge("sms");
        String second = texts.take();
        refused(ErrorCode.UNAUTHORIZED, () -> signIn(code(first.substring(first.indexOf("text")))));
        signIn(code(second.substring(second.indexOf("text"))));
    }

    @Test
    void aGatewayThatRefusesLeavesNoCodeBehind() throws Exception {
        client.mfa().enable(phone.code());
        client.mfa().setPhone(new MfaPhone("+8613800138000", PASSWORD));
        gatewayStatus = 500;
        refused(ErrorCode.UNAVAILABLE, () -> challenge("sms"));
        String text = texts.take();
        refused(ErrorCode.UNAUTHORIZED, () -> signIn(code(text.substring(text.indexOf("text")))));
        gatewayStatus = 200;
        challenge("sms");
    }

    @Test
    void tellsNothingToWhoDoesNotKnowThePassword() {
        client.mfa().enable(phone.code());
        refused(ErrorCode.UNAUTHORIZED, () -> challenge("tina", "wrong", "email"));
        refused(ErrorCode.UNAUTHORIZED, () -> challenge("nobody", PASSWORD, "email"));
        server.fixture.accounts.create("bo", "bo@school.example", PASSWORD, Role.TEACHER);
        refused(ErrorCode.CONFLICT, () -> challenge("bo", PASSWORD, "email"));
        assertThat(login("wrong password").fields()).isEmpty();
        assertThat(confirm("wrong password").fields()).containsExactly("password");
        assertThat(ways(login(PASSWORD))).as("no number is known").containsExactly("channel email");
        assertThat(ways(confirm(PASSWORD))).containsExactly("channel email");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whereNothingIsConfiguredItSaysSo() {
        try (IdentityServer bare = new IdentityServer(Engine.H2, 0)) {
            bare.fixture.accounts.create("tina", "tina@school.example", PASSWORD, Role.TEACHER);
            assertThatThrownBy(() ->
                            bare.client().mfa().challenge(new MfaChallengeRequest("tina", null, PASSWORD, "email")))
                    .hasMessageContaining("not set up on this server");
        }
    }
}
