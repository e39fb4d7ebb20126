package lectern.server.role;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.model.identity.RolePermissions;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.storage.Database;
import lectern.server.storage.Snapshot;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What each role may do (001). A change acts at once for everyone who is signed in, on every node: whoever is let in is
 * let in by the book of that moment.
 */
public final class RoleService {
    private static final String FEATURE = "role";

    private final Database database;
    private final AuditTrail audit;
    private final Snapshot<RoleBook> book;
    private volatile Runnable changes = () -> {};

    public RoleService(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
        this.book = new Snapshot<>(database.revisions(), FEATURE, () -> database.read(RoleService::read));
    }

    /** What every role holds now. May ask the database. */
    public RoleBook book() {
        return book.get();
    }

    /** What every role holds now, null where only {@link #book} can tell. Never blocks. */
    public @Nullable RoleBook atOnce() {
        return book.atOnce();
    }

    /** Whom to tell when somebody may do other things than before, for example to close their live channels. */
    public void onChange(Runnable listener) {
        changes = listener;
    }

    /** Says that the transaction changes what somebody may do: all who are signed in are looked at anew. */
    public void rightsChange(Tx tx) {
        tx.touch(FEATURE);
        tx.afterCommit(() -> changes.run());
    }

    private static RoleBook read(Tx tx) {
        RoleDao dao = tx.dao(RoleDao.class);
        Map<Role, Set<Permission>> granted = new EnumMap<>(Role.class);
        for (GrantRow row : dao.grants()) {
            // A name that is none here was given by a newer Lectern on the same database.
            Arrays.stream(Permission.values())
                    .filter(permission -> permission.name().equals(row.permission()))
                    .forEach(permission -> granted.computeIfAbsent(
                                    Role.ofWireName(row.role()), role -> EnumSet.noneOf(Permission.class))
                            .add(permission));
        }
        Set<Role> secondFactor =
                dao.withSecondFactor().stream().map(Role::ofWireName).collect(Collectors.toSet());
        return new RoleBook(granted, secondFactor);
    }

    /** Every role, from student to super_admin. */
    public List<RolePermissions> list() {
        RoleBook now = book.get();
        return Arrays.stream(Role.values()).map(now::view).toList();
    }

    /**
     * Changes what a role holds.
     *
     * @throws DomainException VALIDATION_ERROR for a permission that the role can't lose or may not be given, and for a
     *     second factor that students would need
     */
    public RolePermissions change(Actor actor, Role role, RoleGrants change) {
        if (role == Role.STUDENT && Boolean.TRUE.equals(change.secondFactorRequired())) {
            throw DomainException.invalid("secondFactorRequired", "guests and children have no second factor");
        }
        return database.write(tx -> {
            RoleDao dao = tx.dao(RoleDao.class);
            boolean secondFactor = dao.lock(role.wireName());
            RoleBook before = read(tx);
            Set<Permission> granted = granted(before, role, change.permissions());
            dao.revokeAll(role.wireName());
            granted.forEach(permission -> dao.grant(role.wireName(), permission.name()));
            dao.set(
                    role.wireName(),
                    change.secondFactorRequired() == null ? secondFactor : change.secondFactorRequired());
            RolePermissions after = read(tx).view(role);
            audit.record(tx, actor, Change.updated("role", role.wireName(), before.view(role), after));
            rightsChange(tx);
            return after;
        });
    }

    private static Set<Permission> granted(RoleBook book, Role role, Set<Permission> wanted) {
        EnumSet<Permission> missing = book.fixed(role);
        missing.removeAll(wanted);
        if (!missing.isEmpty()) {
            Permission first = missing.iterator().next();
            throw DomainException.invalid(
                    "permissions",
                    role.builtIn().contains(first)
                            ? first + " is built into " + role.wireName() + " and can't be taken away"
                            : first + " comes from the roles below " + role.wireName() + "; take it away there");
        }
        EnumSet<Permission> granted = EnumSet.noneOf(Permission.class);
        granted.addAll(wanted);
        granted.removeAll(book.fixed(role));
        for (Permission permission : granted) {
            if (!permission.grantableTo(role)) {
                throw DomainException.invalid(
                        "permissions", permission + " can't be given to " + role.wireName() + "s");
            }
        }
        return granted;
    }
}
