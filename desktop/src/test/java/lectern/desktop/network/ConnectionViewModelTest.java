package lectern.desktop.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.desktop.RecordedFailures;
import lectern.desktop.network.Adapter.Kind;
import lectern.desktop.network.ConnectionViewModel.Check;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionViewModelTest {
    private static final Adapter WIFI = new Adapter("wlan0", "Wi-Fi", "192.168.1.20", Kind.LAN);
    private static final Adapter SELF = new Adapter("lo", "lo", "127.0.0.1", Kind.SELF);

    @TempDir
    Path data;

    private final RecordedFailures failures = new RecordedFailures();
    private final List<String> log = new ArrayList<>();
    private List<Adapter> adapters = List.of(WIFI, SELF);
    private boolean reachable = true;

    @BeforeEach
    void nothingYet() {
        log.clear();
    }

    @Test
    void callsItsOwnAddressAndAnnouncesItsName() {
        ConnectionViewModel model = model(this::announce);

        assertThat(model.checkProperty().get()).isEqualTo(Check.GOOD);
        assertThat(model.announcedProperty().get()).isEqualTo("http://lectern.local:8080");
        assertThat(log).containsExactly("call http://192.168.1.20:8080", "announce 192.168.1.20:8080");
        model.close();
        assertThat(log).endsWith("take back 192.168.1.20");
        assertThat(model.announcedProperty().get()).isEmpty();
    }

    @Test
    void saysWhenItDoesNotAnswerAndWhenItDoesAgain() {
        reachable = false;
        ConnectionViewModel model = model(this::announce);
        assertThat(model.checkProperty().get()).isEqualTo(Check.FAILED);

        reachable = true;
        model.refresh();

        assertThat(model.checkProperty().get()).isEqualTo(Check.GOOD);
        failures.assertNone();
    }

    @Test
    void aNetworkThatForbidsAnnouncingIsNoFailure() {
        ConnectionViewModel model = model((address, port) -> {
            throw new IOException("multicast is blocked");
        });

        assertThat(model.announcedProperty().get()).isEmpty();
        assertThat(model.checkProperty().get()).isEqualTo(Check.GOOD);
        failures.assertNone();
    }

    @Test
    void withoutANetworkNothingIsCalledOrAnnounced() {
        adapters = List.of(SELF);
        ConnectionViewModel model = model(this::announce);

        assertThat(model.checkProperty().get()).isEqualTo(Check.NO_NETWORK);
        assertThat(log).isEmpty();
    }

    @Test
    void anotherAdapterTakesTheNameAlong() {
        Adapter cable = new Adapter("eth0", "Ethernet", "10.0.0.7", Kind.LAN);
        adapters = List.of(WIFI, cable, SELF);
        ConnectionViewModel model = model(this::announce);

        model.address().choose(cable);

        assertThat(log)
                .containsSubsequence("take back 192.168.1.20", "announce 10.0.0.7:8080")
                .contains("call http://10.0.0.7:8080");
    }

    @Test
    void adviceFitsTheComputer() {
        assertThat(OperatingSystem.of("Windows 11")).isEqualTo(OperatingSystem.WINDOWS);
        assertThat(OperatingSystem.of("Mac OS X")).isEqualTo(OperatingSystem.MAC);
        assertThat(OperatingSystem.of("Linux")).isEqualTo(OperatingSystem.LINUX);
    }

    private ConnectionViewModel model(Announcer announcer) {
        StudentAddress address = new StudentAddress(new PreferenceStore(data, Locale.ENGLISH), () -> adapters, 8080);
        SelfCheck call = url -> {
            log.add("call " + url);
            if (!reachable) {
                throw new IllegalStateException("refused");
            }
        };
        return new ConnectionViewModel(
                TaskRunner.sameThread(failures),
                new Messages(Language.ENGLISH),
                address,
                call,
                announcer,
                OperatingSystem.LINUX);
    }

    private Optional<Announcer.Announcement> announce(String address, int port) {
        log.add("announce " + address + ":" + port);
        return Optional.of(new Announcer.Announcement() {
            @Override
            public String host() {
                return "lectern.local";
            }

            @Override
            public void close() {
                log.add("take back " + address);
            }
        });
    }
}
