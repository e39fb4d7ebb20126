package lectern.desktop.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JVM's ahead-of-time cache, which makes a start several times quicker. The start script names the file; where the
 * JVM couldn't use it (it isn't there, or was made by another JDK) a new one is made in the background, for the next
 * start. Without it everything works, only the start is slower. Its name says of which build it is, since JDK 25 takes
 * one that was made of other jars without a word, and runs their classes beside those of the jars that are there.
 */
final class StartCache {
    private static final Logger log = LoggerFactory.getLogger(StartCache.class);
    /** The class of a start has its turn first. */
    private static final long DELAY_SECONDS = 20;

    /** The cache of any build, and the half of one that a process wanted. */
    private static final Pattern CACHE =
            Pattern.compile("lectern(-\\d+)?\\.aot(\\.(?<process>\\d{1,18})(\\.config)?)?");

    private final Properties system;

    StartCache(Properties system) {
        this.system = system;
    }

    /** Has a new cache made after a while, if the script named one and the JVM could not use it. */
    void refreshLater() {
        String name = system.getProperty("lectern.cache", "");
        if (name.isEmpty()) {
            return;
        }
        Path file = Path.of(name).toAbsolutePath();
        CompletableFuture.delayedExecutor(DELAY_SECONDS, TimeUnit.SECONDS).execute(() -> {
            sweep(file);
            if (!used()) {
                make(file);
            }
        });
    }

    /**
     * Deletes the caches of other builds, which this one took the place of, and what was left where the making of a
     * cache, or Lectern meanwhile, was killed: half caches, and the configurations that the JVM writes beside them. They
     * bear the number of the process that wanted them.
     */
    static void sweep(Path file) {
        try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
            for (Path other : files.toList()) {
                if (leftBehind(
                        other.getFileName().toString(), file.getFileName().toString())) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            log.info("What stands beside the start cache {} can't be cleared away: {}", file, e.getMessage());
        }
    }

    private static boolean leftBehind(String name, String own) {
        Matcher cache = CACHE.matcher(name);
        if (!cache.matches()) {
            return false;
        }
        String process = cache.group("process");
        return process == null
                ? !name.equals(own)
                : ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    /** With a cache that it can't use the JVM shares nothing; HotSpot tells so here. */
    private boolean used() {
        return system.getProperty("java.vm.info", "").contains("sharing");
    }

    private void make(Path file) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Path part = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid());
            Process process = new ProcessBuilder(command(part))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> process.destroyForcibly()));
            process.onExit().thenAccept(ended -> keep(ended, part, file));
        } catch (IOException e) {
            log.info("The start cache {} can't be made: {}", file, e.getMessage());
        }
    }

    private static void keep(Process ended, Path part, Path file) {
        try {
            if (ended.exitValue() == 0 && Files.exists(part)) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                log.info("made the start cache {}", file);
            } else {
                Files.deleteIfExists(part);
            }
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".config"));
        } catch (IOException e) {
            log.info("The start cache {} can't be kept: {}", file, e.getMessage());
        }
    }

    /** This JVM's own options, as a cache is good only for the same ones. */
    private List<String> command(Path output) {
        List<String> command = new ArrayList<>();
        if (!system.getProperty("os.name", "").startsWith("Windows")) {
            command.addAll(List.of("nice", "-n", "19"));
        }
        command.add(Path.of(system.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT") && !option.startsWith("-Dlectern.cache="))
                .forEach(command::add);
        // Without profiles the cache is smaller, and C2 has less to do in the first seconds.
        command.addAll(List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-XX:AOTCacheOutput=" + output,
                "-cp",
                system.getProperty("java.class.path"),
                Training.class.getName()));
        return command;
    }
}
