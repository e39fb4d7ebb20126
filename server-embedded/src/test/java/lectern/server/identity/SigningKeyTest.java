package lectern.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path data;

    private Path file() {
        return data.resolve("secrets/token-signing.key");
    }

    @Test
    void isMadeOnceAndReadAgain() {
        SigningKey first = SigningKey.in(data);
        SigningKey second = SigningKey.in(data);
        assertThat(first.secret()).hasSize(32).isEqualTo(second.secret());
        assertThat(first.id()).isEqualTo(second.id());
        assertThat(first.toString()).isEqualTo("SigningKey[" + first.id() + "]");
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        SigningKey.in(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(data.resolve("secrets"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aBrokenFileIsNamedAndNeverReplaced() throws IOException {
        Files.createDirectories(data.resolve("secrets"));
        for (String broken : new String[] {"", "not base64!", "c2hvcnQ="}) {
            Files.writeString(file(), broken);
            assertThatThrownBy(() -> SigningKey.in(data))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file().toString());
            assertThat(file()).hasContent(broken);
        }
    }
}
