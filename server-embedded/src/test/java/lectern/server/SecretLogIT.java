package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.roster.CardSignIn;
import lectern.model.roster.PictureCard;
import lectern.model.roster.PictureSignIn;
import lectern.model.roster.SignInCard;
import lectern.model.roster.Student;
import lectern.model.roster.StudentAction;
import lectern.model.roster.StudentBatch;
import lectern.model.roster.StudentDraft;
import lectern.server.TestServer.Raw;
import lectern.server.identity.Authenticator;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What opens a door stands in no log, whether it opened or not. */
class SecretLogIT {
    private static final String PASSWORD = "a horse of her own";
    private static final String WRONG = "a guess at the horse";

    private final TestServer server = TestServer.start(Engine.H2);
    private final LecternClient admin = server.admin();
    private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, WRONG));

    @AfterEach
    void close() {
        server.close();
    }

    private Raw post(String path, String body) {
        return server.raw("POST", path, null, body);
    }

    private void keep(SignIn signIn) {
        secrets.add(signIn.tokens().accessToken());
        secrets.add(signIn.tokens().refreshToken());
    }

    @Test
    void aDayOfSignInsLeavesNoSecretBehind() {
        try (CapturedLog log = new CapturedLog()) {
            AdminAccount tina = admin.admin().create(new AdminDraft("tina", PASSWORD, Role.TEACHER, null));
            signInsAndRefreshes();
            secondFactor();
            secrets.add(admin.admin().resetPassword(tina.id()).plainPassword());
            cardsAndPictures();
            server.restart();
            assertThat(log.text()).contains("listening on").doesNotContain(secrets);
        }
    }

    private void signInsAndRefreshes() {
        LecternClient client = server.client();
        SignIn signIn = client.identity().login(new LoginRequest("tina", null, PASSWORD));
        keep(signIn);
        String used = signIn.tokens().refreshToken();
        String body = "{\"username\":\"tina\",\"password\":\"" + WRONG + "\"}";
        assertThat(post("/api/auth/login", body).status()).isEqualTo(401);
        assertThat(post("/api/admin/login", body).status()).isEqualTo(401);
        String next = "";
        for (String token : List.of(used, "next", used)) {
            Raw raw = post("/api/auth/refresh", "{\"refreshToken\":\"" + (token.equals("next") ? next : token) + "\"}");
            next = raw.body().path("data").path("refreshToken").asString(next);
            secrets.add(raw.body().path("data").path("accessToken").asString(WRONG));
            secrets.add(next);
        }
    }

    private void secondFactor() {
        LecternClient client = server.client();
        keep(client.identity().login(new LoginRequest("tina", null, PASSWORD)));
        String secret = client.mfa().setup(PASSWORD).secret();
        Authenticator phone = new Authenticator(secret, Clock.systemUTC());
        String code = phone.code();
        List<String> recovery = client.mfa().enable(code);
        secrets.add(secret);
        secrets.addAll(recovery);
        String body = "{\"username\":\"tina\",\"password\":\"" + PASSWORD + "\",\"code\":\"%s\"}";
        String late = phone.code(Duration.ofHours(1));
        for (int i = 0; i < 6; i++) {
            post("/api/auth/login", body.formatted(late));
        }
        assertThat(post("/api/auth/login", body.formatted(recovery.getFirst())).status())
                .as("has to wait, which is said in the log")
                .isEqualTo(429);
    }

    private void cardsAndPictures() {
        Classroom room = admin.classrooms().create(new ClassroomDraft("Room 5", null));
        Student ann = admin.roster().create(new StudentDraft("Ann", null, null, null));
        admin.roster().batch(new StudentBatch(StudentAction.ENROL, List.of(ann.id()), room.id(), null));
        SignInCard card = admin.roster().makeCards(List.of(ann.id())).getFirst();
        PictureCard pictures = admin.roster().makePictures(List.of(ann.id())).getFirst();
        secrets.add(card.code());
        secrets.add(String.join(", ", pictures.pictures()));
        secrets.add("ABCD-2345");
        keep(server.client().roster().signIn(new CardSignIn(card.code(), "tablet")));
        keep(server.client()
                .roster()
                .signIn(new PictureSignIn(String.valueOf(room.joinCode()), ann.id(), pictures.pictures(), "tablet")));
        assertThat(post("/api/auth/card", "{\"code\":\"ABCD-2345\"}").status()).isEqualTo(401);
    }
}
