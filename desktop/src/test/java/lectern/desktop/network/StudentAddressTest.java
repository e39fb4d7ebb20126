package lectern.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.desktop.network.Adapter.Kind;
import lectern.desktop.preference.PreferenceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentAddressTest {
    private static final Adapter WIFI = new Adapter("wlan0", "Wi-Fi", "192.168.1.20", Kind.LAN);
    private static final Adapter CABLE = new Adapter("eth0", "Ethernet", "10.0.0.7", Kind.LAN);
    private static final Adapter SELF = new Adapter("lo", "lo", "127.0.0.1", Kind.SELF);

    @TempDir
    Path data;

    private final List<Adapter> found = new ArrayList<>(List.of(WIFI, CABLE, SELF));

    @Test
    void takesTheBestByItself() {
        assertThat(address(8080).urlProperty().get()).isEqualTo("http://192.168.1.20:8080");
        assertThat(address(80).urlProperty().get()).isEqualTo("http://192.168.1.20");
    }

    @Test
    void remembersTheChoice() {
        address(8080).choose(CABLE);
        assertThat(address(8080).urlProperty().get()).isEqualTo("http://10.0.0.7:8080");
    }

    @Test
    void fallsBackWhenTheChosenOneIsGoneAndReturnsToIt() {
        StudentAddress address = address(8080);
        address.choose(CABLE);
        found.remove(CABLE);
        address.refresh();
        assertThat(address.urlProperty().get()).isEqualTo("http://192.168.1.20:8080");
        found.add(1, CABLE);
        address.refresh();
        assertThat(address.urlProperty().get()).isEqualTo("http://10.0.0.7:8080");
    }

    @Test
    void noAdapterAtAllIsNoFailure() {
        found.clear();
        assertThat(address(8080).urlProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "docker0, docker0, true",
        "br-1a2b, br-1a2b, true",
        "vEthernet, vEthernet (WSL), true",
        "ethernet_32771, VirtualBox Host-Only Ethernet Adapter, true",
        "utun3, utun3, true",
        "wlp3s0, wlp3s0, false",
        "en0, en0, false",
        "wireless_0, Intel(R) Wi-Fi 6 AX201 160MHz, false",
        "eth0, Realtek PCIe GbE Family Controller, false",
        "bridge100, bridge100, true",
    })
    void knowsWhatSoftwareMade(String name, String label, boolean virtual) {
        assertThat(Adapter.soundsVirtual(name, label)).isEqualTo(virtual);
    }

    @Test
    void findsTheLoopbackOfThisComputerLast() {
        List<Adapter> here = Adapters.find();
        assertThat(here).isNotEmpty();
        assertThat(here.getLast().kind()).isEqualTo(Kind.SELF);
        assertThat(here).extracting(Adapter::address).doesNotHaveDuplicates();
    }

    private StudentAddress address(int port) {
        return new StudentAddress(new PreferenceStore(data, Locale.ENGLISH), () -> List.copyOf(found), port);
    }
}
