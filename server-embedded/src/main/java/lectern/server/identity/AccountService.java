package lectern.server.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import lectern.model.identity.Role;
import lectern.model.identity.User;
import lectern.model.wire.DomainException;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** Accounts: who is who, and making new ones. */
public final class AccountService {
    private final Database database;
    private final Passwords passwords;
    private final Clock clock;

    public AccountService(Database database, Passwords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The account of an id.
     *
     * @throws DomainException NOT_FOUND
     */
    public User user(UUID id) {
        return row(id).user();
    }

    /** Where somebody can be written to; empty where no address is known. */
    public Optional<String> emailOf(UUID id) {
        return Optional.ofNullable(database.read(tx -> tx.dao(AccountDao.class).emailOf(id)));
    }

    private AccountRow row(UUID id) {
        return database.read(tx -> tx.dao(AccountDao.class).find(id))
                .orElseThrow(() -> DomainException.notFound("User"));
    }

    /** How many accounts there are, guests included. */
    public long total() {
        return database.read(tx -> tx.dao(AccountDao.class).count());
    }

    /** How many accounts were signed in and active lately. */
    public long activeWithin(Duration time) {
        return database.read(
                tx -> tx.dao(AccountDao.class).activeSince(clock.instant().minus(time)));
    }

    /** Whether there is someone who may manage administrators. */
    public boolean anySuperAdmin() {
        return database.read(AccountDao::anySuperAdmin);
    }

    /**
     * Makes an account that signs in with a password.
     *
     * @param email null where there is none
     * @throws DomainException VALIDATION_ERROR for a name or password that may not be, CONFLICT for a name or e-mail
     *     that is taken
     */
    public User create(String username, @Nullable String email, String password, Role role) {
        Nickname name = Nickname.of("username", username);
        if (name.key().contains("@")) {
            throw DomainException.invalid("username", "must not hold an @, which tells e-mail addresses from names");
        }
        EmailAddress address = email == null || email.isBlank() ? null : EmailAddress.of("email", email);
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw DomainException.invalid(
                    "password", "must have " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters");
        }
        String hash = passwords.hash(password);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return database.write(tx -> {
            AccountDao dao = tx.dao(AccountDao.class);
            int added = dao.insert(
                    id,
                    name.shown(),
                    name.key(),
                    address == null ? null : address.shown(),
                    address == null ? null : address.key(),
                    hash,
                    role.wireName(),
                    AccountRow.FREE,
                    AccountRow.ACTIVE,
                    clock.instant());
            if (added == 0) {
                throw EmailTries.taken();
            }
            return dao.find(id).orElseThrow().user();
        });
    }

    static String emailKey(String email) {
        return EmailAddress.key(email);
    }
}
