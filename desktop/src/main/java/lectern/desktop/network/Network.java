package lectern.desktop.network;

import java.util.List;
import java.util.function.Supplier;

/**
 * How the console meets the network around it.
 *
 * @param adapters lists the addresses of this computer, best first
 * @param selfCheck calls an address as a student would
 * @param announcer makes the server known by name
 */
public record Network(Supplier<List<Adapter>> adapters, SelfCheck selfCheck, Announcer announcer) {

    /** The network that this computer is in. */
    public static Network real() {
        return new Network(Adapters::find, SelfCheck.overHttp(), new MulticastAnnouncer());
    }
}
