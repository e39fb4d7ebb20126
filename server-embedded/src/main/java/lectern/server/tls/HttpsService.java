package lectern.server.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import lectern.model.platform.HttpsState;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.HttpServer;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTPS beside HTTP, for schools that want what is sent to be hidden in the air (000). Off until the command line or a
 * super_admin switches it on; what was switched on is on again after a restart. It is this computer's own matter, so
 * nothing of it stands in the database.
 */
public final class HttpsService implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HttpsService.class);
    private static final String KIND = "https";
    private static final int EVERY_SECONDS = 60;

    private final LiveIdentity identity;
    private final Path kept;
    private final @Nullable Integer ordered;
    private final int usual;
    private final Database database;
    private final AuditTrail audit;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("certificate").factory());
    private @Nullable Door door;
    private volatile HttpServer.@Nullable SecureListener listener;

    /**
     * @param data certificate and key go to {@code secrets/https.pem} there, the port that was switched on to {@code
     *     https.port}
     * @param ordered the port that the command line names, null where it names none
     * @param usual the port to try first where none was named, 0 for any free one
     */
    public HttpsService(
            Path data, @Nullable Integer ordered, int usual, Database database, AuditTrail audit, Clock clock) {
        this.identity = new LiveIdentity(data.resolve("secrets").resolve("https.pem"), HostNames::find, clock);
        this.kept = data.resolve("https.port");
        this.ordered = ordered;
        this.usual = usual;
        this.database = database;
        this.audit = audit;
    }

    /** Opens a listener over TLS. */
    @FunctionalInterface
    public interface Door {
        /**
         * @param nextFree whether a taken port is answered by trying the following ones
         * @throws RuntimeException whose causes hold a {@link BindException} where the port can't be had
         */
        HttpServer.SecureListener open(int port, boolean nextFree, SSLContext context);
    }

    /** What the trail keeps. */
    private record Switched(boolean enabled) {}

    /**
     * From here on it can be switched on; it is at once where the command line says so, or it was when the server ended.
     *
     * @throws RuntimeException where the port of the command line can't be had
     */
    public synchronized void start(Door opener) {
        door = opener;
        Integer port = ordered;
        if (port != null) {
            open(port, false);
        } else {
            keptPort().ifPresent(this::reopen);
        }
        timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** HTTP goes on without it: a class must not wait for a certificate. */
    private void reopen(int port) {
        try {
            open(port, true);
        } catch (RuntimeException e) {
            log.error("HTTPS could not be switched on again", e);
        }
    }

    private HttpServer.SecureListener open(int port, boolean nextFree) {
        if (door == null) {
            throw new IllegalStateException("the server has not started yet");
        }
        identity.refresh();
        HttpServer.SecureListener opened = door.open(port, nextFree, identity.context());
        listener = opened;
        log.info("listening over TLS on port {}", opened.port());
        return opened;
    }

    private void look() {
        if (listener != null) {
            try {
                identity.refresh();
            } catch (RuntimeException e) {
                log.warn("A new certificate could not be made; trying again in a minute", e);
            }
        }
    }

    /** Whether it is on, and the certificate. */
    public HttpsState state() {
        HttpServer.SecureListener open = listener;
        Optional<Identity> known = identity.known();
        return new HttpsState(
                open == null ? null : open.port(),
                known.map(Identity::fingerprint).orElse(null),
                known.map(Identity::validUntil).orElse(null),
                known.map(Identity::names).orElse(List.of()),
                ordered != null);
    }

    /**
     * Switches it on or off; does nothing where it is so already.
     *
     * @throws DomainException CONFLICT where the command line decides, UNAVAILABLE where no port is free
     */
    public synchronized HttpsState change(Actor actor, boolean enabled) {
        if (ordered != null) {
            throw DomainException.conflict("--https-port decides this; start Lectern without it to decide here");
        }
        if (enabled != (listener != null)) {
            database.write(tx -> {
                // A transaction may run twice.
                if (!enabled) {
                    switchOff();
                } else if (listener == null) {
                    switchOn();
                }
                audit.record(tx, actor, Change.updated(KIND, KIND, new Switched(!enabled), new Switched(enabled)));
                return null;
            });
        }
        return state();
    }

    private void switchOn() {
        try {
            keep(open(usual, true).port());
        } catch (RuntimeException e) {
            switchOff();
            if (isTaken(e)) {
                throw new DomainException(ErrorCode.UNAVAILABLE, "No port is free from " + usual + " on");
            }
            throw e;
        }
    }

    private static boolean isTaken(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private void switchOff() {
        HttpServer.SecureListener open = listener;
        listener = null;
        if (open != null) {
            open.close();
        }
        try {
            Files.deleteIfExists(kept);
        } catch (IOException e) {
            throw new UncheckedIOException("The port " + kept + " can't be forgotten", e);
        }
    }

    private void keep(int port) {
        try {
            Files.writeString(kept, Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException("The port " + kept + " can't be kept", e);
        }
    }

    private Optional<Integer> keptPort() {
        try {
            return Files.exists(kept)
                    ? Optional.of(Integer.valueOf(Files.readString(kept).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            log.warn("{} names no port; port {} is taken", kept, usual, e);
            return Optional.of(usual);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        HttpServer.SecureListener open = listener;
        if (open != null) {
            open.close();
        }
    }
}
