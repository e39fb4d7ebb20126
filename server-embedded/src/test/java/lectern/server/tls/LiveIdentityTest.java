package lectern.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIdentityTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path data;

    private final Set<String> names = new TreeSet<>(Set.of("127.0.0.1", "lectern.local", "192.168.1.20"));

    private Path file() {
        return data.resolve("secrets/https.pem");
    }

    /** As after a start at that time. */
    private LiveIdentity at(Instant time) {
        return new LiveIdentity(file(), () -> names, Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void isMadeOnceAndKeptForItsOwnerAlone() throws IOException {
        LiveIdentity live = at(NOW);
        assertThat(live.known()).isEmpty();
        Identity made = live.refresh();
        assertThat(made.names()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(made.validUntil()).isEqualTo(NOW.plus(Duration.ofDays(365)));
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(made.toString()).isEqualTo("Identity[" + made.fingerprint() + "]");
        assertThat(live.refresh()).isSameAs(made);

        Identity again = at(NOW).refresh();
        assertThat(again.fingerprint()).isEqualTo(made.fingerprint());
        assertThat(again.key()).isEqualTo(made.key());
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    /** In one go, as every certificate is made by a process of its own. */
    @Test
    void isMadeAnewForANewAddressBeforeItEndsAndWhereTheFileIsBroken() throws IOException {
        LiveIdentity live = at(NOW);
        Identity first = live.refresh();
        names.remove("192.168.1.20");
        assertThat(live.refresh()).as("an address that went").isSameAs(first);
        for (int i = 0; i < 36; i++) {
            names.add("10.1.1." + i);
        }
        Identity other = live.refresh();
        assertThat(other.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(other.names()).containsAll(names).contains("192.168.1.20");
        names.removeIf(name -> name.startsWith("10."));
        names.add("192.168.1.20");
        assertThat(live.refresh()).as("back in the first room").isSameAs(other);

        Instant lastDay = other.validUntil().minus(LiveIdentity.LEAD);
        assertThat(at(lastDay).refresh().fingerprint()).isEqualTo(other.fingerprint());
        for (int i = 0; i < 5; i++) {
            names.add("10.2.2." + i);
        }
        Identity second = at(lastDay.plusSeconds(1)).refresh();
        assertThat(second.fingerprint()).isNotEqualTo(other.fingerprint());
        assertThat(second.names()).as("as many as it is good for").hasSize(40).containsAll(names);

        for (String broken :
                new String[] {"", "no certificate", Files.readString(file()).replace('M', 'N')}) {
            Files.writeString(file(), broken);
            assertThat(at(NOW).known()).isEmpty();
        }
        assertThat(at(NOW).refresh().names()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(at(NOW).known()).isPresent();
    }
}
