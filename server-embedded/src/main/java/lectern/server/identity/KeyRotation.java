package lectern.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a new signing key when the old one has signed for long enough; looks twice a day. */
public final class KeyRotation implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    /** Not while a console starts and everyone is in a hurry. */
    private static final int FIRST_MINUTES = 10;

    private static final int EVERY_MINUTES = 12 * 60;

    private final SigningKeys keys;
    private final Path file;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("signing key").factory());

    /**
     * @param dataFolder where the file of the first key is
     */
    public KeyRotation(SigningKeys keys, Path dataFolder) {
        this.keys = keys;
        this.file = dataFolder.resolve("secrets").resolve("token-signing.key");
        timer.scheduleWithFixedDelay(this::look, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Looks once. */
    void look() {
        try {
            keys.rotateIfOld(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException | UncheckedIOException e) {
            log.warn("The age of the signing key can't be told; it goes on signing", e);
        } catch (RuntimeException e) {
            log.warn("A new signing key could not be made; trying again in twelve hours", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
