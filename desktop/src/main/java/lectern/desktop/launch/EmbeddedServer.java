package lectern.desktop.launch;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.desktop.app.ServerHandle;
import lectern.server.LecternServer;
import lectern.server.PortInUseException;
import lectern.server.ServerConfig;
import lectern.server.ServicesFile;
import lectern.server.http.TrustedProxies;
import lectern.server.platform.Version;
import lectern.server.storage.BackupUnusableException;
import lectern.server.storage.DataFolderInUseException;
import lectern.server.storage.DatabaseConfig;
import lectern.server.storage.DatabaseUnusableException;
import lectern.server.storage.Restore;
import org.jspecify.annotations.Nullable;

/** The server in this process. The one class of the console that knows the server's own; all else uses the API. */
final class EmbeddedServer implements ServerHandle {
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    private final LecternServer server;
    private final boolean everywhere;
    private final String host;

    private EmbeddedServer(LecternServer server, String bind) {
        this.server = server;
        this.everywhere = EVERYWHERE.contains(bind);
        this.host = everywhere ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
    }

    /** A classroom and the six digits that let a student in. */
    record OpenClassroom(String name, String joinCode) {}

    /**
     * Starts it.
     *
     * @throws Refusal if that can't be done, with the reason in words for the terminal
     */
    static EmbeddedServer start(Settings settings) {
        try {
            if (settings.restore() != null) {
                Restore.into(settings.data(), settings.restore());
            }
            return new EmbeddedServer(LecternServer.start(config(settings)), settings.bind());
        } catch (IllegalArgumentException e) {
            throw Refusal.misused(line(e));
        } catch (DataFolderInUseException
                | PortInUseException
                | DatabaseUnusableException
                | BackupUnusableException
                | UncheckedIOException e) {
            throw Refusal.failed(line(e));
        }
    }

    /** The version that the build wrote down. */
    static String version() {
        return Version.current();
    }

    private static ServerConfig config(Settings settings) {
        ServerConfig config = ServerConfig.embedded(settings.data(), settings.port())
                .withBind(settings.bind())
                .withNextFreePort(!settings.portChosen())
                .withDatabase(database(settings))
                .withFirstAdmin(firstAdmin(settings.admin()))
                .withHttpsPort(settings.httpsPort())
                .withTrustedProxies(
                        settings.trustedProxies() == null
                                ? TrustedProxies.NONE
                                : TrustedProxies.of(settings.trustedProxies()))
                .withOutside(
                        settings.services() == null
                                ? ServerConfig.Outside.NONE
                                : ServicesFile.read(settings.services()));
        Integer requests = settings.requestsPerMinute();
        return requests == null ? config : config.withRequestsPerMinute(requests);
    }

    private static DatabaseConfig database(Settings settings) {
        Settings.Store store = settings.store();
        return store == null
                ? DatabaseConfig.embedded(settings.data())
                : DatabaseConfig.at(store.jdbcUrl(), store.user(), store.password())
                        .beside(settings.data());
    }

    private static ServerConfig.@Nullable FirstAdmin firstAdmin(Settings.@Nullable Admin admin) {
        return admin == null ? null : new ServerConfig.FirstAdmin(admin.name(), admin.password());
    }

    private static String line(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message.lines().findFirst().orElse(e.toString());
    }

    @Override
    public int port() {
        return server.port();
    }

    /** A server on one address only isn't reached by another, not even from this computer. */
    @Override
    public URI localUri() {
        return URI.create("http://" + host + ":" + server.port());
    }

    /** The port it listens on over TLS; empty where it does not. */
    Optional<Integer> httpsPort() {
        return server.httpsPort();
    }

    /** Whether it listens on all addresses of this computer. */
    boolean everywhere() {
        return everywhere;
    }

    /** The classrooms that can be joined, newest first. */
    List<OpenClassroom> classrooms() {
        return server.openClassrooms().stream()
                .map(room -> new OpenClassroom(room.name(), room.joinCode()))
                .toList();
    }

    @Override
    public Optional<String> setupToken() {
        return server.setupToken();
    }

    @Override
    public void close() {
        server.close();
    }
}
