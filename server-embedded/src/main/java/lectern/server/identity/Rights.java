package lectern.server.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.server.http.Caller;
import lectern.server.mfa.SecondFactor;
import lectern.server.role.RoleBook;
import lectern.server.role.RoleService;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do at this moment (001): what the role holds, and only what a student may where the role needs a
 * second factor and there is none yet. So one can still sign in and set it up.
 */
public final class Rights {
    private final RoleService roles;
    private final SecondFactor secondFactor;
    private volatile Consumer<Predicate<Caller>> changes = changed -> {};

    public Rights(RoleService roles, SecondFactor secondFactor) {
        this.roles = roles;
        this.secondFactor = secondFactor;
    }

    /** What the account may do now. May ask the database. */
    Set<Permission> of(UUID accountId, Role role) {
        RoleBook book = roles.book();
        boolean withheld = book.needsSecondFactor(role) && !secondFactor.has(accountId);
        return book.permissions(withheld ? Role.STUDENT : role);
    }

    /** Whom to tell when people may do other things than before; the listener is told how to know them. */
    public void onChange(Consumer<Predicate<Caller>> listener) {
        changes = listener;
    }

    /** Something changed here: some may do other things now than when they came. */
    public void announce() {
        changes.accept(this::changed);
    }

    /** Announces what another node changed, where it concerns one of these. */
    public void look(Collection<Caller> callers) {
        if (callers.stream().anyMatch(this::changed)) {
            announce();
        }
    }

    private boolean changed(Caller caller) {
        return !of(caller.userId(), caller.role()).equals(caller.permissions());
    }

    /** All that the role holds, second factor or not. */
    Set<Permission> of(Role role) {
        return roles.book().permissions(role);
    }

    /** Whether the role's permissions are withheld without a second factor. */
    boolean needsSecondFactor(Role role) {
        return roles.book().needsSecondFactor(role);
    }

    /** Whether these are still all the permissions of the role, without asking anybody. Never blocks. */
    boolean current(Role role, Set<Permission> permissions) {
        RoleBook book = roles.atOnce();
        // The very same object: a changed book has others.
        return book != null && same(permissions, book.permissions(role));
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }
}
