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
        Path file = folder.resolve("lectern-2.aot");
        for (String name : new String[] {
            "lectern-2.aot",
            "lectern-2.aot." + dead,
            "lectern-1.aot." + dead,
            "lectern-2.aot." + dead + ".config",
            "lectern-2.aot." + alive,
            "lectern-2.aot." + alive + ".config",
            "lectern-2.aot.old",
            "other.aot." + dead
        }) {
            Files.writeString(folder.resolve(name), "x");
        }
        StartCache.sweep(file);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "lectern-2.aot",
                            "lectern-2.aot." + alive,
                            "lectern-2.aot." + alive + ".config",
                            "lectern-2.aot.old",
                            "other.aot." + dead);
        }
        StartCache.sweep(folder.resolve("none/lectern-2.aot"));
    }

    @Test
    void otherBuildsCachesAreClearedAway(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lectern-20261129174500.aot");
        for (String name : new String[] {
            "lectern-20261129174500.aot", "lectern-20261128174500.aot", "lectern.aot", "notes.aot", "lectern-x.aot"
        }) {
            Files.writeString(folder.resolve(name), "x");
        }
        StartCache.sweep(file);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("lectern-20261129174500.aot", "notes.aot", "lectern-x.aot");
        }
    }
}
