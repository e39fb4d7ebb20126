package lectern.desktop;

import java.util.List;
import lectern.desktop.network.Adapter;
import lectern.desktop.network.Announcer;
import lectern.desktop.network.Network;

/** A classroom's usual network, whichever computer the test runs on: nothing is called or announced. */
public final class Wifi {
    private Wifi() {}

    public static Network network() {
        Adapter wifi = new Adapter("wlan0", "Wi-Fi", "192.168.1.20", Adapter.Kind.LAN);
        Adapter self = new Adapter("lo", "lo", "127.0.0.1", Adapter.Kind.SELF);
        return new Network(() -> List.of(wifi, self), url -> {}, Announcer.silent());
    }
}
