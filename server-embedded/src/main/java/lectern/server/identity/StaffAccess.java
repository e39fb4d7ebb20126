package lectern.server.identity;

import java.util.UUID;
import lectern.model.identity.AccountStatus;
import lectern.model.identity.Role;
import lectern.model.wire.DomainException;
import lectern.server.storage.Tx;

/**
 * Who of the staff may change whom. Without the permission to manage administrators one reaches only those below
 * oneself and gives only roles below one's own; with it, up to one's own. Nobody shuts or demotes themselves, and one
 * super_admin who can act is always left.
 */
final class StaffAccess {
    /** The audit trail's word for accounts. */
    static final String KIND = "user";

    private StaffAccess() {}

    /**
     * Locks the account that is to be changed, and, before it, everybody who could be the last super_admin.
     *
     * @throws DomainException NOT_FOUND, FORBIDDEN for who stands too high, UNAUTHORIZED where the one who asks was shut
     *     or demoted meanwhile
     */
    static AccountRow locked(Tx tx, StaffMember staff, UUID id) {
        AccountDao dao = tx.dao(AccountDao.class);
        dao.lockSuperAdmins();
        AccountRow target = dao.lock(id)
                .filter(row -> !row.status().equals(AccountStatus.ERASED.wireName()))
                .orElseThrow(() -> DomainException.notFound("User"));
        if (!reaches(rank(tx, staff), staff.managesAdmins(), target.roleHeld())) {
            throw DomainException.forbidden("This account stands as high as yours or higher, so you can't change it");
        }
        return target;
    }

    /**
     * Refuses to give a role that stands too high.
     *
     * @throws DomainException FORBIDDEN, UNAUTHORIZED as {@link #locked}
     */
    static void maySet(Tx tx, StaffMember staff, Role role) {
        if (!reaches(rank(tx, staff), staff.managesAdmins(), role)) {
            throw DomainException.forbidden("You can't give a role that is as high as yours or higher");
        }
    }

    /** What the one who asks is now, not what the token says. */
    private static Role rank(Tx tx, StaffMember staff) {
        return tx.dao(AccountDao.class)
                .find(staff.id())
                .filter(AccountRow::active)
                .orElseThrow(() -> DomainException.unauthorized("This sign-in has ended; sign in again"))
                .roleHeld();
    }

    static boolean reaches(Role own, boolean managesAdmins, Role other) {
        return managesAdmins ? other.compareTo(own) <= 0 : other.compareTo(own) < 0;
    }

    /** @throws DomainException CONFLICT where it is the one who asks */
    static void notOneself(StaffMember staff, AccountRow target) {
        if (staff.id().equals(target.id())) {
            throw DomainException.conflict("You can't do this to your own account; ask another administrator");
        }
    }

    /**
     * Before a super_admin is shut, demoted or deleted. {@link #locked} or {@link AccountDao#lockSuperAdmins} comes
     * before it.
     *
     * @throws DomainException CONFLICT for the last one who can act
     */
    static void notTheLast(Tx tx, AccountRow target) {
        boolean counts = target.roleHeld() == Role.SUPER_ADMIN && target.active();
        if (counts && tx.dao(AccountDao.class).superAdmins() < 2) {
            throw DomainException.conflict(
                    "This is the last super administrator who can sign in, and one must stay: make somebody else one first");
        }
    }
}
