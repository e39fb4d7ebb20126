package lectern.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.model.client.ClassroomChannel;
import lectern.model.client.LecternClient;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.LoginRequest;
import lectern.model.realtime.Payload;
import lectern.model.realtime.RoomEvent;
import lectern.server.storage.Engine;
import lectern.server.storage.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Two servers on one PostgreSQL, and the pages that people have open on both of them. */
final class TwoNodes implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final TestServer here = TestServer.start(Engine.POSTGRESQL);
    private final List<AutoCloseable> opened = new ArrayList<>();

    /** The one that is never killed. */
    TestServer here() {
        return here;
    }

    /**
     * The other one as a process of its own, which can be killed.
     *
     * @param data an empty folder
     */
    NodeProcess process(Path data) throws IOException {
        return opened(NodeProcess.beside(here, data));
    }

    /**
     * The other one in this process, which starts sooner.
     *
     * @param data an empty folder
     */
    LecternServer another(Path data) throws IOException {
        // Nodes that share a database need the same key.
        TestDatabase.copy(here.data().resolve("secrets"), data.resolve("secrets"));
        return opened(LecternServer.start(TestServer.config(data, here.database())));
    }

    /** Ends with this. */
    <T extends AutoCloseable> T opened(T part) {
        opened.add(part);
        return part;
    }

    /** Whoever leads, by either server. */
    LecternClient teacher(URI server) {
        LecternClient teacher = opened(new LecternClient(server));
        teacher.identity().login(new LoginRequest(TestServer.ADMIN.username(), null, TestServer.ADMIN.password()));
        return teacher;
    }

    /** A guest, by either server. */
    LecternClient guest(URI server, String nickname, @Nullable String joinCode) {
        LecternClient guest = opened(new LecternClient(server));
        guest.identity().guest(new GuestRequest("device of " + nickname, nickname, joinCode));
        return guest;
    }

    Page page(LecternClient client, String classroomId) {
        return new Page(client, classroomId);
    }

    /** What comes over one's own channel. */
    Ears personal(LecternClient client) {
        Ears ears = new Ears();
        opened(client.personalChannel(ears));
        return ears;
    }

    /** What comes over a channel. */
    static final class Ears implements ClassroomChannel.Listener {
        final List<Payload> heard = new CopyOnWriteArrayList<>();

        @Override
        public void onMessage(Payload payload, @Nullable String id) {
            heard.add(payload);
        }

        @Override
        public void onConnection(boolean connected) {
            // comes back by itself
        }

        <P extends Payload> List<P> heard(Class<P> type) {
            return heard.stream().filter(type::isInstance).map(type::cast).toList();
        }

        List<RoomEvent.Kind> events() {
            return heard(RoomEvent.class).stream().map(RoomEvent::event).toList();
        }
    }

    /** One student's page, or the host's. */
    final class Page {
        final LecternClient client;
        final Ears ears = new Ears();
        final ClassroomChannel channel;

        private Page(LecternClient client, String classroomId) {
            this.client = client;
            this.channel = opened(client.channel(classroomId, ears));
        }

        String id() {
            return client.identity().me().id();
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        here.close();
    }
}
