package lectern.server.tls;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** By what this computer is called in the room: its addresses, its host name, and the name that Lectern announces. */
final class HostNames {
    private static final String ANNOUNCED = "lectern.local";

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private HostNames() {}

    /** IPv4 addresses of adapters that are up, and names in lower case, the sure ones first. */
    static Set<String> find() {
        Set<String> names = new LinkedHashSet<>(List.of("127.0.0.1", "localhost", ANNOUNCED));
        hostName(names);
        try {
            NetworkInterface.networkInterfaces().flatMap(HostNames::addresses).forEach(names::add);
        } catch (SocketException e) {
            return names; // the adapters can't be told now; the next look may
        }
        return names;
    }

    private static void hostName(Set<String> names) {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            if (name.matches(LABEL + "(\\." + LABEL + ")*") && !name.matches("[0-9.]+")) {
                names.add(name);
            }
        } catch (UnknownHostException e) {
            // A computer whose name stands nowhere is reached by its address.
            return;
        }
    }

    private static Stream<String> addresses(NetworkInterface network) {
        try {
            return network.isUp()
                    ? network.inetAddresses()
                            .filter(Inet4Address.class::isInstance)
                            .map(InetAddress::getHostAddress)
                    : Stream.empty();
        } catch (SocketException e) {
            return Stream.empty(); // it went away while we looked
        }
    }
}
