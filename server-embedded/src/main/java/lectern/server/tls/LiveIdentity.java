package lectern.server.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that is shown now. Another is made where this computer has got an address that the one at hand is not
 * good for, and a month before it ends. Every new one is a question to each student's browser; so it stays good for the
 * addresses of before, and a laptop that goes to and fro between two rooms keeps it.
 */
final class LiveIdentity {
    /** How long before its end another is made. */
    static final Duration LEAD = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(LiveIdentity.class);
    private static final int MOST_NAMES = 40;

    private final IdentityFile file;
    private final Supplier<Set<String>> names;
    private final Clock clock;
    private volatile @Nullable Identity current;

    /**
     * @param names by what this computer is called now
     */
    LiveIdentity(Path file, Supplier<Set<String>> names, Clock clock) {
        this.file = new IdentityFile(file);
        this.names = names;
        this.clock = clock;
    }

    /** What is shown, or was when it was shown last; empty where none was made yet. */
    Optional<Identity> known() {
        Identity known = current;
        return known == null ? file.read() : Optional.of(known);
    }

    /** Makes another one where that is due. */
    synchronized Identity refresh() {
        Identity known = known().orElse(null);
        Set<String> wanted = names.get();
        Instant now = clock.instant();
        if (known == null || now.isAfter(known.validUntil().minus(LEAD)) || !covers(known, wanted)) {
            Identity made = IdentityMaker.make(union(wanted, known == null ? List.of() : known.names()), now);
            file.write(made);
            log.info("made a certificate for {}: {}", made.names(), made.fingerprint());
            known = made;
        }
        current = known;
        return known;
    }

    private static boolean covers(Identity identity, Set<String> wanted) {
        return new LinkedHashSet<>(identity.names()).containsAll(wanted);
    }

    private static Collection<String> union(Set<String> wanted, List<String> before) {
        Set<String> all = new LinkedHashSet<>(wanted);
        before.stream().takeWhile(name -> all.size() < MOST_NAMES).forEach(all::add);
        return all;
    }

    /** Shows at each handshake the one of that moment. */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new IdentityKeyManager(this::refreshedOnce)}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS can't be had here: " + e.getMessage(), e);
        }
    }

    private Identity refreshedOnce() {
        Identity known = current;
        return known == null ? refresh() : known;
    }
}
