package lectern.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import lectern.model.identity.SigningKeyView;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.secret.Seal;
import lectern.server.secret.SecretFile;
import lectern.server.storage.Database;
import lectern.server.storage.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys in use, on every node that shares the database. A new key signs from the moment it is there; the one before
 * it is read until the last token that it signed has run out, so nobody is signed out.
 */
public final class SigningKeys implements KeyRing {
    /** How long a key signs where nobody asks for a new one before. */
    public static final Duration AGE = Duration.ofDays(90);

    /** For nodes that have not heard of the new key yet, and for clocks that are not quite alike. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final String FEATURE = "signing-key";
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final Database database;
    private final AuditTrail audit;
    private final SigningKey first;
    private final Seal seal;
    private final Clock clock;
    private final Snapshot<List<Held>> held;

    /** A key, and until when it is read: null for the one that signs. */
    private record Held(
            SigningKey key,
            @Nullable Instant createdAt,
            @Nullable Instant goodUntil) {
        boolean good(Instant now) {
            return goodUntil == null || now.isBefore(goodUntil);
        }
    }

    /**
     * @param first the key of the file, under which the others are sealed
     */
    public SigningKeys(Database database, AuditTrail audit, SigningKey first, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.first = first;
        this.seal = new Seal(first.secret(), FEATURE);
        this.clock = clock;
        this.held = new Snapshot<>(
                database.revisions(),
                FEATURE,
                () -> held(database.read(tx -> tx.dao(KeyDao.class).all())));
    }

    private List<Held> held(List<KeyRow> rows) {
        List<Held> keys = new ArrayList<>();
        Instant goodUntil = null;
        for (KeyRow row : rows) {
            try {
                keys.add(new Held(SigningKey.of(seal.open(row.sealed())), row.createdAt(), goodUntil));
                goodUntil = row.createdAt().plus(AccessTokens.LIFE).plus(SLACK);
            } catch (Seal.BrokenSealException e) {
                log.warn("The signing key {} was sealed under another secrets file and is not used", row.id());
            }
        }
        keys.add(new Held(first, null, goodUntil));
        return List.copyOf(keys);
    }

    @Override
    public List<SigningKey> good() {
        Instant now = clock.instant();
        return held.get().stream().filter(key -> key.good(now)).map(Held::key).toList();
    }

    /** The keys whose tokens are read, the one that signs first. */
    public List<SigningKeyView> list() {
        Instant now = clock.instant();
        return held.get().stream()
                .filter(key -> key.good(now))
                .map(SigningKeys::view)
                .toList();
    }

    private static SigningKeyView view(Held key) {
        return new SigningKeyView(key.key().id(), key.createdAt(), key.goodUntil());
    }

    /**
     * Makes a new key and signs with it from now on. Old ones stay in the table: from them it is known
     * until when those before them were good.
     */
    public SigningKeyView rotate(Actor actor) {
        byte[] secret = new byte[SecretFile.BYTES];
        new SecureRandom().nextBytes(secret);
        SigningKey key = SigningKey.of(secret);
        return database.write(tx -> {
            KeyDao dao = tx.dao(KeyDao.class);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<Held> before = held(dao.all());
            dao.insert(key.id(), seal.close(secret), now);
            SigningKeyView made = new SigningKeyView(key.id(), now, null);
            audit.record(tx, actor, new Change("rotate", "signing-key", key.id(), view(before.getFirst()), made));
            tx.touch(FEATURE);
            return made;
        });
    }

    /**
     * Makes a new key where the one that signs is too old.
     *
     * @param firstMade when the key of the file was made
     * @return whether one was made
     */
    public boolean rotateIfOld(Instant firstMade) {
        Instant made = held.get().getFirst().createdAt();
        if (clock.instant().isBefore((made == null ? firstMade : made).plus(AGE))) {
            return false;
        }
        SigningKeyView key = rotate(Actor.SERVER);
        log.info("access tokens are signed with the new key {}", key.id());
        return true;
    }
}
