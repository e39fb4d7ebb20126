package lectern.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.identity.Tokens;
import lectern.server.storage.DatabaseConfig;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;

/**
 * A server's data with the super_admin made and signed in, once in a JVM for each engine: what takes a second to make
 * takes a few milliseconds to copy.
 *
 * @param tokens of the super_admin's session, good in every copy
 */
record TestTemplate(Path data, DatabaseConfig database, Tokens tokens) {
    private static final Map<Engine, TestTemplate> MADE = new EnumMap<>(Engine.class);

    static TestTemplate of(Engine engine) {
        synchronized (MADE) {
            return MADE.computeIfAbsent(engine, TestTemplate::make);
        }
    }

    private static TestTemplate make(Engine engine) {
        try {
            Path data = TestDatabase.template();
            DatabaseConfig database =
                    engine == Engine.H2 ? DatabaseConfig.embedded(data) : TestDatabase.freshPostgresql();
            try (LecternServer server = LecternServer.start(TestServer.config(data, database));
                    LecternClient client = new LecternClient(server.localUri())) {
                client.identity()
                        .login(new LoginRequest(TestServer.ADMIN.username(), null, TestServer.ADMIN.password()));
                return new TestTemplate(
                        data,
                        database,
                        Objects.requireNonNull(client.api().tokens().current()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database of a copy. */
    DatabaseConfig copyTo(Path folder) throws IOException {
        TestDatabase.copy(data, folder);
        return database.dataFolder() == null ? TestDatabase.copyOf(database) : DatabaseConfig.embedded(folder);
    }
}
