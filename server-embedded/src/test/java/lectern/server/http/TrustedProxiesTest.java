package lectern.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import lectern.model.wire.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = TrustedProxies.of("10.0.0.1, 127.0.0.1,::1");

    private String client(String peer, String... forwarded) {
        return proxies.client(InetAddress.ofLiteral(peer), List.of(forwarded)).getHostAddress();
    }

    @Test
    void onlyATrustedProxyIsBelieved() {
        assertThat(client("8.8.8.8", "10.0.0.7")).isEqualTo("8.8.8.8");
        assertThat(client("10.0.0.1", "8.8.8.8")).isEqualTo("8.8.8.8");
        assertThat(TrustedProxies.NONE.client(InetAddress.ofLiteral("127.0.0.1"), List.of("8.8.8.8")))
                .isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(client("10.0.0.1")).as("the proxy itself asks").isEqualTo("10.0.0.1");
    }

    @Test
    void theRightMostThatIsNoProxyIsTheClient() {
        assertThat(client("127.0.0.1", "127.0.0.1, 8.8.8.8"))
                .as("the left one is made up")
                .isEqualTo("8.8.8.8");
        assertThat(client("127.0.0.1", "1.2.3.4, 8.8.8.8, 10.0.0.1")).isEqualTo("8.8.8.8");
        assertThat(client("127.0.0.1", "1.2.3.4", "8.8.8.8", "10.0.0.1")).isEqualTo("8.8.8.8");
        assertThat(client("::1", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(client("127.0.0.1", "not looked at, 8.8.8.8")).isEqualTo("8.8.8.8");
        assertThat(client("127.0.0.1", "10.0.0.1, 127.0.0.1")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unknown", "8.8.8.8:443", "8.8.8.8,", "localhost", "_hidden", "127.0.0.1 8.8.8.8"})
    void whatIsNoAddressIsRefused(String forwarded) {
        assertThatThrownBy(() -> client("127.0.0.1", forwarded))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.details().getFirst().field()).isEqualTo("X-Forwarded-For"));
        assertThat(client("8.8.8.8", forwarded)).as("nobody reads it").isEqualTo("8.8.8.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "10.0.0.1,", "10.0.0.0/8"})
    void aProxyIsNamedByNumbers(String list) {
        assertThatThrownBy(() -> TrustedProxies.of(list)).hasMessageContaining("no numeric address");
    }
}
