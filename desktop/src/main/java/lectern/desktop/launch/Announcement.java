package lectern.desktop.launch;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import lectern.desktop.network.Adapter;
import lectern.desktop.network.Adapters;

/** What the terminal is told about a running server. */
final class Announcement {
    private final PrintWriter out;
    private final EmbeddedServer server;
    private final Settings settings;

    Announcement(PrintWriter out, EmbeddedServer server, Settings settings) {
        this.out = out;
        this.server = server;
        this.settings = settings;
    }

    /** Says so where another port than the usual one had to be taken. */
    void port() {
        if (settings.port() != 0 && server.port() != settings.port()) {
            out.println("Port " + settings.port() + " is taken, so Lectern listens on port " + server.port() + ".");
        }
    }

    /** What the demo did, with the password that was made for it. */
    void demo(Demo.Outcome outcome, boolean passwordMade) {
        if (outcome == Demo.Outcome.LEFT_ALONE) {
            out.println("This Lectern is in use already, so --demo has changed nothing.");
            return;
        }
        out.println("Sample questions are loaded and the classroom \"Demo\" is open.");
        if (passwordMade) {
            Settings.Admin admin = Objects.requireNonNull(settings.admin());
            out.println("To sign in, use the name " + admin.name() + " and the password " + admin.password());
        }
    }

    /** One line for the terminal behind the window. */
    void window() {
        out.println(
                "Lectern is running at " + server.localUri() + " with its console. Close it, or press Ctrl+C here.");
    }

    /** All that someone needs who has no window: addresses, join codes or how to get one, set-up, how to stop. */
    void headless() {
        List<String> addresses = addresses();
        String first = addresses.isEmpty() ? server.localUri().toString() : addresses.getFirst();
        out.println();
        out.println("Lectern " + EmbeddedServer.version() + " is running without a window.");
        out.println("  Students open  " + first);
        addresses.stream().skip(1).forEach(other -> out.println("             or  " + other));
        server.httpsPort()
                .ifPresent(port -> out.println("  Over HTTPS     "
                        + first.replaceFirst("^http:", "https:").replaceFirst(":\\d+$", ":" + port)
                        + "  (with a certificate of its own, which browsers ask about)"));
        out.println("  This computer  " + server.localUri());
        joinCodes(first);
        server.setupToken().ifPresent(token -> {
            out.println("  Set it up      " + first + "/setup#token=" + token);
            out.println("                 Nobody can sign in yet; this link makes the first administrator, once.");
        });
        out.println("  Data folder    " + settings.data());
        out.println("Press Ctrl+C to stop.");
    }

    private void joinCodes(String address) {
        List<EmbeddedServer.OpenClassroom> classrooms = server.classrooms();
        classrooms.forEach(room -> out.println("  Join code      " + room.joinCode() + "  (" + room.name() + ")"));
        if (classrooms.isEmpty()) {
            out.println("  Join code      none yet: make a classroom with the console, with POST /api/classrooms");
            out.println("                 (described at " + address + "/docs), or start an empty folder with --demo");
        }
    }

    /** The address that students most likely reach comes first; empty where there is only this computer. */
    private List<String> addresses() {
        if (!server.everywhere()) {
            return List.of(server.localUri().toString());
        }
        return Adapters.find().stream()
                .filter(adapter -> adapter.kind() != Adapter.Kind.SELF && adapter.kind() != Adapter.Kind.UNASSIGNED)
                .map(adapter -> "http://" + adapter.address() + ":" + server.port())
                .toList();
    }
}
