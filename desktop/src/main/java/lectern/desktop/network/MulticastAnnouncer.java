package lectern.desktop.network;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Announces {@code lectern.local} and a web service by multicast DNS. */
public final class MulticastAnnouncer implements Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(MulticastAnnouncer.class);
    private static final String NAME = "lectern";

    @Override
    public Optional<Announcement> announce(String address, int port) throws IOException {
        JmDNS dns = JmDNS.create(InetAddress.getByName(address), NAME);
        try {
            dns.registerService(ServiceInfo.create("_http._tcp.local.", "Lectern", port, 0, 0, Map.of("path", "/")));
        } catch (IOException | RuntimeException e) {
            close(dns);
            throw e;
        }
        String host = dns.getHostName().replaceFirst("\\.$", "");
        return Optional.of(new Announcement() {
            @Override
            public String host() {
                return host;
            }

            @Override
            public void close() {
                MulticastAnnouncer.close(dns);
            }
        });
    }

    private static void close(JmDNS dns) {
        try {
            dns.close();
        } catch (IOException e) {
            LOG.debug("closing the announcement", e);
        }
    }
}
