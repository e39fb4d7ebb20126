package lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.model.client.LecternClient;
import lectern.server.TestServer.Raw;
import lectern.server.storage.Engine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What routes for staff refuse: it changes nothing, so that one server of each engine does for all. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // one server for each engine, started before its first test
public abstract class Refusals {
    @Parameter
    private Engine engine;

    private TestServer server;
    private LecternClient admin;

    @BeforeParameterizedClassInvocation
    void startServer() {
        server = TestServer.start(engine);
        admin = server.admin();
        prepare(admin);
    }

    @AfterParameterizedClassInvocation
    void closeServer() {
        server.close();
    }

    /** Makes what is there before anything is refused. */
    protected abstract void prepare(LecternClient admin);

    /** Asks as the super_admin. */
    protected Raw raw(String method, String path, @Nullable String body) {
        return server.raw(method, "/api/admin" + path, TestServer.token(admin), body);
    }

    /** @param field the one that the refusal names; empty where it names none that matters */
    protected static void refused(Raw answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
        if (!field.isEmpty()) {
            assertThat(answer.fields()).containsExactly(field);
        }
    }
}
