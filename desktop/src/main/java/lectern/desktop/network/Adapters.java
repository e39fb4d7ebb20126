package lectern.desktop.network;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lectern.desktop.network.Adapter.Kind;

/** Finds the addresses of this computer, the one that students most likely reach first. */
public final class Adapters {
    private Adapters() {}

    /** All IPv4 addresses of adapters that are up; the loopback address is always last. */
    public static List<Adapter> find() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(Adapters::addresses)
                    .sorted(Comparator.comparing(Adapter::kind).thenComparing(Adapter::name))
                    .toList();
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Adapter> addresses(NetworkInterface network) {
        try {
            if (!network.isUp()) {
                return Stream.empty();
            }
            boolean loopback = network.isLoopback();
            boolean virtual = network.isVirtual()
                    || network.isPointToPoint()
                    || Adapter.soundsVirtual(network.getName(), label(network));
            return network.inetAddresses()
                    .filter(Inet4Address.class::isInstance)
                    .map(address -> new Adapter(
                            network.getName(),
                            label(network),
                            address.getHostAddress(),
                            kind(address, loopback, virtual)));
        } catch (SocketException e) {
            return Stream.empty(); // it went away while we looked
        }
    }

    private static Kind kind(InetAddress address, boolean loopback, boolean virtual) {
        if (loopback) {
            return Kind.SELF;
        }
        if (address.isLinkLocalAddress()) {
            return Kind.UNASSIGNED;
        }
        if (virtual) {
            return Kind.VIRTUAL;
        }
        return address.isSiteLocalAddress() ? Kind.LAN : Kind.PUBLIC;
    }

    private static String label(NetworkInterface network) {
        String label = network.getDisplayName();
        return label == null ? network.getName() : label;
    }
}
