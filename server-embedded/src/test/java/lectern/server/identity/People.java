package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.model.classroom.Classroom;
import lectern.model.classroom.ClassroomConfig;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.classroom.JoinRequest;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A whole server on one engine with people of every role, shared by the tests of a class. */
final class People implements AutoCloseable {
    private static final int[] PNG = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    static final String PASSWORD = "long enough";

    final TestServer server;
    final LecternClient head;
    private final AtomicInteger number = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Classroom room;
    private @Nullable Someone bystander;
    private @Nullable Someone editor;

    private People(Engine engine) {
        server = TestServer.start(engine);
        head = server.admin();
    }

    /** One of each engine; made when it is first asked for. */
    static final class OfEachEngine {
        private final Map<Engine, People> all = new EnumMap<>(Engine.class);

        People on(Engine engine) {
            return all.computeIfAbsent(engine, People::new);
        }

        void close() {
            all.values().forEach(People::close);
            all.clear();
        }
    }

    /** Someone with a password, signed in. */
    record Someone(String id, String username, Role role, LecternClient client) {
        String token() {
            return TestServer.token(client);
        }
    }

    /** A name that nobody else bears. */
    String name(String beginning) {
        return beginning + number.incrementAndGet();
    }

    /** The beginning of a picture, each number another one. */
    static byte[] picture(int last) {
        byte[] file = new byte[80];
        for (int i = 0; i < PNG.length; i++) {
            file[i] = (byte) PNG[i];
        }
        file[79] = (byte) last;
        return file;
    }

    Someone student() {
        String name = name("student");
        LecternClient client = server.client();
        String id = client.identity().signUp(SignUpRequest.of(name, PASSWORD)).id();
        return new Someone(id, name, Role.STUDENT, client);
    }

    /** A student whom no test changes. */
    Someone bystander() {
        Someone known = bystander == null ? student() : bystander;
        bystander = known;
        return known;
    }

    /** An editor whom no test changes. */
    Someone editor() {
        Someone known = editor == null ? staff(Role.EDITOR) : editor;
        editor = known;
        return known;
    }

    Someone staff(Role role) {
        String name = name(role.wireName());
        String id =
                head.admin().create(new AdminDraft(name, PASSWORD, role, null)).id();
        return new Someone(id, name, role, signIn(name, PASSWORD));
    }

    LecternClient signIn(String username, String password) {
        LecternClient client = server.client();
        client.identity().login(new LoginRequest(username, null, password));
        return client;
    }

    /** The open page of somebody, who comes into the head's classroom for it. */
    OpenPage page(LecternClient who) {
        Classroom open =
                room == null ? head.classrooms().create(new ClassroomDraft("Live", ClassroomConfig.initial())) : room;
        room = open;
        who.classrooms().join(new JoinRequest(open.joinCode(), null));
        return new OpenPage(http, server, who, open.id());
    }

    String headId() {
        return head.identity().me().id();
    }

    Raw raw(String method, String path, @Nullable Someone who, @Nullable String body) {
        return server.raw(method, "/api" + path, who == null ? null : who.token(), body);
    }

    Raw asHead(String method, String path, @Nullable String body) {
        return server.raw(method, "/api" + path, TestServer.token(head), body);
    }

    /** The status with which a token is met. */
    int statusOf(String token) {
        return server.raw("GET", "/api/auth/check", token, null).status();
    }

    String refreshToken(Someone who) {
        return Objects.requireNonNull(who.client().api().tokens().current()).refreshToken();
    }

    static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, e -> {
            if (e.code() != code) {
                throw new AssertionError("refused with " + e.code() + " instead of " + code, e);
            }
        });
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
    }
}
