package lectern.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNetworkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "172.16.0.9",
                "172.31.255.1",
                "192.168.43.7",
                "169.254.3.4",
                "100.64.0.1",
                "100.127.255.254",
                "fe80::1",
                "fd12:3456::9",
                "fc00::1"
            })
    void theSchoolsOwnNetwork(String address) {
        assertThat(LocalNetwork.holds(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "192.169.0.1",
                "100.128.0.1",
                "100.63.255.255",
                "2001:db8::1",
                "",
                "unknown",
                "localhost",
                "10.0.0.1.example"
            })
    void everythingElse(String address) {
        assertThat(LocalNetwork.holds(address)).isFalse();
    }
}
