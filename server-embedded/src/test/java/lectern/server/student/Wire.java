package lectern.server.student;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A page's way to the server, that can break: requests and channels alike. The page's files still come. */
final class Wire {
    private static final Pattern CHANNELS = Pattern.compile("wss?://.*");
    private static final Pattern REQUESTS = Pattern.compile(".*/api/.*");

    private final Page page;
    private final List<WebSocketRoute> channels = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile boolean shut;

    private Wire(Page page) {
        this.page = page;
    }

    /** Gets hold of the wire before the page uses it. */
    static Wire of(Page page) {
        Wire wire = new Wire(page);
        page.routeWebSocket(CHANNELS, channel -> {
            if (wire.broken || wire.shut) {
                channel.close();
            } else {
                channel.connectToServer();
                wire.channels.add(channel);
            }
        });
        page.route(REQUESTS, route -> {
            if (wire.broken) {
                route.abort();
            } else {
                route.resume();
            }
        });
        return wire;
    }

    /** Has the page hear a message as if the server had sent it. */
    void tell(String message) {
        channels.forEach(channel -> channel.send(message));
    }

    /** Breaks it. */
    void cut() {
        broken = true;
        closeChannels();
    }

    /** Lets requests through and no channels, as a web filter does that knows no WebSockets. */
    void shut() {
        shut = true;
        closeChannels();
    }

    /** Lets channels through again; the page is not told. */
    void open() {
        shut = false;
    }

    private void closeChannels() {
        channels.forEach(WebSocketRoute::close);
        channels.clear();
    }

    /** Mends it, as a device notices that sees its network again. */
    void mend() {
        broken = false;
        page.evaluate("window.dispatchEvent(new Event('online'))");
    }
}
