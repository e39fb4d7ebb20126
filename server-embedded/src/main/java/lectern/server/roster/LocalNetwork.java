package lectern.server.roster;

import java.net.InetAddress;

/** Tells the school's own network from everything beyond it. */
final class LocalNetwork {
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int IPV6_LENGTH = 16;

    private LocalNetwork() {}

    /** @param address a numeric one, as a request bears it */
    static boolean holds(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed.isLoopbackAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || shared(parsed.getAddress())
                    || uniqueLocal(parsed.getAddress());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** 100.64.0.0/10, which hotspots and overlay networks give out. */
    private static boolean shared(byte[] bytes) {
        return bytes.length != IPV6_LENGTH && (bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64;
    }

    private static boolean uniqueLocal(byte[] bytes) {
        return bytes.length == IPV6_LENGTH && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
