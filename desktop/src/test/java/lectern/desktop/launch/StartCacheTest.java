package lectern.desktop.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @Test
    void whatDeadOnesLeftIsClearedAway(@TempDir Path folder) throws IOException {
        long alive = ProcessHandle.current().pid();
        // No system gives this number to a process.
        String dead = "999999999999";
        Path file = folder.resolve("lectern.aot");
        for (String name : new String[] {
            "lectern.aot",
            "lectern.aot." + dead,
            "lectern.aot." + dead + ".config",
            "lectern.aot." + alive,
            "lectern.aot." + alive + ".config",
            "lectern.aot.old",
            "other.aot." + dead
        }) {
            Files.writeString(folder.resolve(name), "x");
        }
        StartCache.sweep(file);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "lectern.aot",
                            "lectern.aot." + alive,
                            "lectern.aot." + alive + ".config",
                            "lectern.aot.old",
                            "other.aot." + dead);
        }
        StartCache.sweep(folder.resolve("none/lectern.aot"));
    }
}
