package lectern.server.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.model.wire.DomainException;

/**
 * The reverse proxies whose word on where a request comes from is believed. Each adds the address that it was called
 * from at the right end of {@code X-Forwarded-For}; all that stands left of what the last of them added may be made up.
 */
public final class TrustedProxies {
    /** None: a request comes from where its connection comes from. */
    public static final TrustedProxies NONE = new TrustedProxies(Set.of());

    static final String HEADER = "X-Forwarded-For";

    private final Set<InetAddress> addresses;

    private TrustedProxies(Set<InetAddress> addresses) {
        this.addresses = addresses;
    }

    /**
     * Reads addresses with commas between them.
     *
     * @throws IllegalArgumentException for what is no numeric address
     */
    public static TrustedProxies of(String list) {
        return new TrustedProxies(parts(list).map(TrustedProxies::address).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> parts(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no numeric address", e);
        }
    }

    /** Whether nobody is believed. */
    boolean none() {
        return addresses.isEmpty();
    }

    /**
     * Where a request comes from.
     *
     * @param peer the other end of the connection
     * @param forwarded the values of the header, as they came
     * @throws DomainException VALIDATION_ERROR where a trusted proxy tells something that is no address: taken for its
     *     own, it would open what is for this machine and the school's network alone
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        if (!addresses.contains(peer) || forwarded.isEmpty()) {
            return peer;
        }
        InetAddress client = peer;
        for (String told : parts(String.join(",", forwarded)).toList().reversed()) {
            client = told(told);
            if (!addresses.contains(client)) {
                break;
            }
        }
        return client;
    }

    private static InetAddress told(String text) {
        try {
            return address(text);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid(HEADER, "must hold numeric addresses; mend the settings of the proxy");
        }
    }
}
