package lectern.server.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.ActivityEntry;
import lectern.model.identity.Role;
import lectern.model.identity.UserDetail;
import lectern.model.identity.UserFilter;
import lectern.model.identity.UserSummary;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.model.wire.StorableText;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Users as administrators see and change them (001, 004). Every change acts at once: the person's tokens are refused and
 * their channels closed from the moment the answer leaves.
 */
public final class UserAdminService {
    private static final String USER = "User";

    private final Database database;
    private final SessionService sessions;
    private final Learning learning;
    private final AuditTrail audit;
    private final Clock clock;

    public UserAdminService(
            Database database, SessionService sessions, Learning learning, AuditTrail audit, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.learning = learning;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page, the newest first.
     *
     * @throws DomainException VALIDATION_ERROR for a search that can't be kept
     */
    public Page<UserSummary> list(UserFilter filter) {
        UserCriteria criteria = UserCriteria.of(filter.search(), filter.role(), filter.status());
        return database.read(tx -> {
            UserDao dao = tx.dao(UserDao.class);
            long offset = (filter.page() - 1L) * filter.limit();
            List<UserSummary> users = dao.page(criteria.where(), criteria.parameters(), filter.limit(), offset).stream()
                    .map(UserRow::summary)
                    .toList();
            long total = dao.count(criteria.where(), criteria.parameters());
            return new Page<>(users, Pagination.of(filter.page(), filter.limit(), total));
        });
    }

    /**
     * One user with figures.
     *
     * @throws DomainException NOT_FOUND
     */
    public UserDetail get(UUID id) {
        UserSummary user = database.read(tx -> summary(tx, id));
        long open = database.read(
                tx -> tx.dao(UserDao.class).openSessions(id, clock.instant().minus(SessionService.REFRESH_LIFE)));
        return new UserDetail(user, open, learning.enrollments(id), learning.statistics(id));
    }

    static UserSummary summary(Tx tx, UUID id) {
        return tx.dao(UserDao.class)
                .find(id)
                .orElseThrow(() -> DomainException.notFound(USER))
                .summary();
    }

    /**
     * What happened with a user, the newest first.
     *
     * @throws DomainException NOT_FOUND
     */
    public Page<ActivityEntry> activity(UUID id, int page, int limit) {
        return database.read(tx -> {
            summary(tx, id);
            UserDao dao = tx.dao(UserDao.class);
            List<ActivityEntry> entries = dao.activity(id, id.toString(), limit, (page - 1L) * limit).stream()
                    .map(ActivityRow::entry)
                    .toList();
            return new Page<>(entries, Pagination.of(page, limit, dao.activityCount(id, id.toString())));
        });
    }

    /**
     * Gives another role. Who gets it signs in again.
     *
     * @throws DomainException NOT_FOUND; FORBIDDEN where the account or the role stands too high, or for a guest;
     *     CONFLICT for oneself and for the last super_admin
     */
    public UserSummary setRole(StaffMember staff, UUID id, Role role) {
        return database.write(tx -> {
            AccountRow target = StaffAccess.locked(tx, staff, id);
            StaffAccess.maySet(tx, staff, role);
            if (target.roleHeld() == role) {
                return summary(tx, id);
            }
            StaffAccess.notTheLast(tx, target);
            StaffAccess.notOneself(staff, target);
            if (target.passwordHash() == null) {
                throw DomainException.conflict("Someone without a password stays a student; let them sign up first");
            }
            UserSummary before = summary(tx, id);
            tx.dao(AccountDao.class).setRole(id, role.wireName(), clock.instant());
            sessions.endAll(tx, id, "role", null);
            return recorded(tx, staff, "change_role", before);
        });
    }

    /**
     * Shuts an account; its sessions end.
     *
     * @param status suspended, banned or disabled
     * @throws DomainException NOT_FOUND; FORBIDDEN where the account stands too high; CONFLICT for oneself, for the last
     *     super_admin and for a student in the archive; VALIDATION_ERROR for a reason that can't be kept
     */
    public UserSummary shut(StaffMember staff, UUID id, AccountStatus status, @Nullable String reason) {
        if (reason != null && !StorableText.test(reason)) {
            throw DomainException.invalid("reason", "holds a character that can't be kept: remove it");
        }
        return database.write(tx -> {
            AccountRow target = StaffAccess.locked(tx, staff, id);
            notArchived(target);
            StaffAccess.notTheLast(tx, target);
            StaffAccess.notOneself(staff, target);
            UserSummary before = summary(tx, id);
            String why = reason == null || reason.isBlank() ? null : reason.strip();
            tx.dao(AccountDao.class).shut(id, status.wireName(), why, clock.instant());
            sessions.endAll(tx, id, status.wireName(), null);
            return recorded(tx, staff, action(status), before);
        });
    }

    /** What the roster put away only the roster brings back, with all that it knows of the student. */
    private static void notArchived(AccountRow target) {
        if (target.status().equals(AccountStatus.ARCHIVED.wireName())) {
            throw DomainException.conflict("This student is in the archive; bring them back in the roster first");
        }
    }

    private static String action(AccountStatus status) {
        return switch (status) {
            case SUSPENDED -> "suspend";
            case BANNED -> "ban";
            default -> "disable";
        };
    }

    /**
     * Opens an account again.
     *
     * @throws DomainException NOT_FOUND; FORBIDDEN where the account stands too high; CONFLICT for a student in the archive
     */
    public UserSummary open(StaffMember staff, UUID id) {
        return database.write(tx -> {
            AccountRow target = StaffAccess.locked(tx, staff, id);
            notArchived(target);
            UserSummary before = summary(tx, id);
            if (target.active()) {
                return before;
            }
            tx.dao(AccountDao.class).shut(id, AccountRow.ACTIVE, null, clock.instant());
            return recorded(tx, staff, "unban", before);
        });
    }

    private UserSummary recorded(Tx tx, StaffMember staff, String action, UserSummary before) {
        UserSummary after = summary(tx, UUID.fromString(before.id()));
        audit.record(tx, staff.actor(), new Change(action, StaffAccess.KIND, before.id(), before, after));
        return after;
    }
}
