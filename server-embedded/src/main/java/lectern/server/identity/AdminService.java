package lectern.server.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.AdminAccount;
import lectern.model.identity.AdminDraft;
import lectern.model.identity.AdminFilter;
import lectern.model.identity.AdminUpdate;
import lectern.model.identity.ResetPassword;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import lectern.model.wire.Page;
import lectern.model.wire.Pagination;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Conflicts;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;

/** Accounts of staff: everyone whose role is not student (004). */
public final class AdminService {
    private static final String ADMIN = "Admin";

    private final Database database;
    private final Passwords passwords;
    private final SessionService sessions;
    private final SignUpService signUps;
    private final PasswordResets resets;
    private final AuditTrail audit;
    private final Clock clock;

    public AdminService(
            Database database,
            Passwords passwords,
            SessionService sessions,
            SignUpService signUps,
            PasswordResets resets,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signUps = signUps;
        this.resets = resets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page, the newest first, those that were shut included.
     *
     * @throws DomainException VALIDATION_ERROR for a search that can't be kept
     */
    public Page<AdminAccount> list(AdminFilter filter) {
        UserCriteria criteria = UserCriteria.staff(filter.search(), filter.role(), filter.isActive());
        return database.read(tx -> {
            UserDao dao = tx.dao(UserDao.class);
            long offset = (filter.page() - 1L) * filter.limit();
            List<AdminAccount> admins =
                    dao.page(criteria.where(), criteria.parameters(), filter.limit(), offset).stream()
                            .map(UserRow::admin)
                            .toList();
            long total = dao.count(criteria.where(), criteria.parameters());
            return new Page<>(admins, Pagination.of(filter.page(), filter.limit(), total));
        });
    }

    /**
     * One account.
     *
     * @throws DomainException NOT_FOUND, also for a student
     */
    public AdminAccount get(UUID id) {
        return database.read(tx -> admin(tx, id));
    }

    private static AdminAccount admin(Tx tx, UUID id) {
        return tx.dao(UserDao.class)
                .find(id)
                .map(UserRow::admin)
                .filter(admin -> admin.role() != Role.STUDENT)
                .orElseThrow(() -> DomainException.notFound(ADMIN));
    }

    /**
     * Makes one.
     *
     * @throws DomainException VALIDATION_ERROR for a student's role or what may not be, CONFLICT for a name or address
     *     that is taken, FORBIDDEN for a role that is too high
     */
    public AdminAccount create(StaffMember staff, AdminDraft draft) {
        refuseStudent(draft.role());
        PasswordRules.check("password", draft.password());
        SignUpService.NewAccount account = SignUpService.NewAccount.of(draft.username(), draft.email());
        String hash = passwords.hash(draft.password());
        return database.write(tx -> {
            StaffAccess.maySet(tx, staff, draft.role());
            UUID id = signUps.create(tx, account, hash, draft.role());
            AdminAccount made = admin(tx, id);
            audit.record(tx, staff.actor(), Change.created(StaffAccess.KIND, made.id(), made));
            return made;
        });
    }

    private static void refuseStudent(Role role) {
        if (role == Role.STUDENT) {
            throw DomainException.invalid("role", "must be one of staff: teacher, editor, admin or super_admin");
        }
    }

    /**
     * Changes one. A new role or a shut account ends its sessions.
     *
     * @throws DomainException NOT_FOUND, also for a student; FORBIDDEN where it or the role stands too high; CONFLICT for
     *     a name that is taken, for one's own role and account, and for the last super_admin
     */
    public AdminAccount update(StaffMember staff, UUID id, AdminUpdate update) {
        Role role = update.role();
        if (role != null) {
            refuseStudent(role);
        }
        Nickname username = update.username() == null ? null : ProfileChange.username(update.username());
        try {
            return database.write(tx -> {
                AdminAccount before = lockedAdmin(tx, staff, id);
                if (role != null && role != before.role()) {
                    setRole(tx, staff, id, role);
                }
                Boolean active = update.isActive();
                if (active != null && active != before.isActive()) {
                    setActive(tx, staff, id, active);
                }
                if (username != null) {
                    ProfileRow row = ProfileService.row(tx, id);
                    ProfileService.write(tx, id, renamed(row, username), clock.instant());
                }
                AdminAccount after = admin(tx, id);
                if (!after.equals(before)) {
                    audit.record(tx, staff.actor(), Change.updated(StaffAccess.KIND, after.id(), before, after));
                }
                return after;
            });
        } catch (RuntimeException e) {
            if (Conflicts.unique(e)) {
                throw EmailTries.taken();
            }
            throw e;
        }
    }

    private static ProfileChange renamed(ProfileRow row, Nickname username) {
        String email = row.email();
        return new ProfileChange(
                username,
                email == null ? null : EmailAddress.of("email", email),
                ProfileChange.nameOrNull("nickname", row.nickname()),
                row.firstName(),
                row.lastName(),
                row.avatarUrl());
    }

    private static AdminAccount lockedAdmin(Tx tx, StaffMember staff, UUID id) {
        admin(tx, id);
        StaffAccess.locked(tx, staff, id);
        return admin(tx, id);
    }

    private void setRole(Tx tx, StaffMember staff, UUID id, Role role) {
        AccountRow target = tx.dao(AccountDao.class).find(id).orElseThrow();
        StaffAccess.maySet(tx, staff, role);
        StaffAccess.notTheLast(tx, target);
        StaffAccess.notOneself(staff, target);
        tx.dao(AccountDao.class).setRole(id, role.wireName(), clock.instant());
        sessions.endAll(tx, id, "role", null);
    }

    private void setActive(Tx tx, StaffMember staff, UUID id, boolean active) {
        AccountRow target = tx.dao(AccountDao.class).find(id).orElseThrow();
        StaffAccess.notTheLast(tx, target);
        StaffAccess.notOneself(staff, target);
        AccountStatus status = active ? AccountStatus.ACTIVE : AccountStatus.DISABLED;
        tx.dao(AccountDao.class).shut(id, status.wireName(), null, clock.instant());
        sessions.endAll(tx, id, status.wireName(), null);
    }

    /**
     * Shuts one; it can be opened again.
     *
     * @throws DomainException as {@link #update}; NOT_FOUND for one that is disabled already
     */
    public void delete(StaffMember staff, UUID id) {
        database.write(tx -> {
            AdminAccount before = lockedAdmin(tx, staff, id);
            if (before.status() == AccountStatus.DISABLED) {
                throw DomainException.notFound(ADMIN);
            }
            setActive(tx, staff, id, false);
            audit.record(tx, staff.actor(), new Change("delete", StaffAccess.KIND, before.id(), before, admin(tx, id)));
            return id;
        });
    }

    /**
     * Makes a new password; all sessions of the account end.
     *
     * @throws DomainException NOT_FOUND, also for a student; FORBIDDEN where it stands too high; CONFLICT for oneself
     */
    public ResetPassword resetPassword(StaffMember staff, UUID id) {
        database.read(tx -> admin(tx, id));
        return resets.reset(staff, id);
    }
}
