package lectern.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.question.CategoryDraft;
import lectern.model.question.Question;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A server with the categories {@code history} and {@code arts}, and its super_admin, for tests over HTTP. */
final class CurationServer implements AutoCloseable {
    final TestServer server;
    final LecternClient admin;

    CurationServer(Engine engine) {
        server = TestServer.start(engine);
        admin = server.admin();
        category("history", null);
        category("arts", null);
    }

    void category(String id, @Nullable String parent) {
        admin.questions().createCategory(new CategoryDraft(id, "The " + id, null, parent, null, null));
    }

    Question question(String category, String stem) {
        return admin.questions().create(Samples.draft(category, stem));
    }

    Raw raw(String method, String path, @Nullable String body) {
        return server.raw(method, "/api/admin" + path, TestServer.token(admin), body);
    }

    /** Only whoever holds the route's permission comes in. */
    void refusesStrangers(String method, String path) {
        String body = method.equals("GET") || method.equals("DELETE") ? null : "{}";
        Raw nobody = server.raw(method, "/api/admin" + path, null, body);
        assertThat(nobody.status()).as(path).isEqualTo(401);
        String student = TestServer.token(server.guest("Mei", null));
        Raw someone = server.raw(method, "/api/admin" + path, student, body);
        assertThat(someone.status()).as(path).isEqualTo(403);
    }

    static void refused(ThrowingCallable call, ErrorCode code, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(words);
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
