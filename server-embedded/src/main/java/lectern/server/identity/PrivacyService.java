package lectern.server.identity;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lectern.model.identity.UserExport;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Caller;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What is held about someone, to take along and to be forgotten (000). */
public final class PrivacyService {
    private final Database database;
    private final PasswordService passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<PersonalData> parts;

    /**
     * @param parts of every feature that keeps something about people; forgotten in this order, the account last
     */
    public PrivacyService(
            Database database, PasswordService passwords, AuditTrail audit, Clock clock, List<PersonalData> parts) {
        this.database = database;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.parts = List.copyOf(parts);
        if (parts.stream().map(PersonalData::section).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("two parts of an export bear the same name");
        }
    }

    /** Everything that is held about someone, as it is at one moment. */
    public UserExport export(UUID accountId) {
        return database.snapshot(tx -> export(tx, accountId));
    }

    private UserExport export(Tx tx, UUID accountId) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (PersonalData part : parts) {
            data.put(part.section(), part.of(tx, accountId));
        }
        return new UserExport(clock.instant(), accountId.toString(), data);
    }

    /**
     * Forgets someone for good: figures stay under an id that belongs to nobody, everything else that tells who it was
     * goes, and all sessions end.
     *
     * @param address where they are
     * @param password needed where the account has one
     * @return everything that was held
     * @throws DomainException VALIDATION_ERROR for a wrong or missing password, CONFLICT for the last super_admin
     */
    public UserExport delete(Caller caller, String address, @Nullable String password) {
        UUID id = caller.userId();
        String known = passwords.shown(id, address, "password", password);
        return database.write(tx -> {
            AccountDao dao = tx.dao(AccountDao.class);
            dao.lockSuperAdmins();
            AccountRow account = dao.lock(id).orElseThrow();
            if (!Objects.equals(account.passwordHash(), known)) {
                throw DomainException.conflict("Your password was changed at this moment; sign in again");
            }
            StaffAccess.notTheLast(tx, account);
            UserExport last = export(tx, id);
            Person person = person(tx, id);
            parts.forEach(part -> part.forget(tx, person));
            audit.record(tx, new Actor(id, null), new Change("erase", StaffAccess.KIND, id.toString(), null, null));
            return last;
        });
    }

    private static Person person(Tx tx, UUID id) {
        ProfileRow row = ProfileService.row(tx, id);
        Set<String> names = new HashSet<>(row.person().names());
        names.addAll(tx.dao(ProfileDao.class).devices(id));
        return new Person(id, names);
    }
}
