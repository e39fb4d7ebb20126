package lectern.server.identity;

import java.util.UUID;
import lectern.model.wire.DomainException;
import lectern.server.http.Call;
import lectern.server.mfa.MfaAccounts;
import lectern.server.storage.Database;
import org.jspecify.annotations.Nullable;

/** The accounts that can have a second factor: those with a password. */
public final class PasswordAccounts implements MfaAccounts {
    private final Database database;
    private final Passwords passwords;
    private final SignInService signIns;
    private final SignInGuard guard;
    private final Rights rights;

    public PasswordAccounts(
            Database database, Passwords passwords, SignInService signIns, SignInGuard guard, Rights rights) {
        this.database = database;
        this.passwords = passwords;
        this.signIns = signIns;
        this.guard = guard;
        this.rights = rights;
    }

    @Override
    public Account withPassword(UUID accountId) {
        return account(row(accountId));
    }

    private AccountRow row(UUID accountId) {
        AccountRow row = database.read(tx -> tx.dao(AccountDao.class).find(accountId))
                .orElseThrow(() -> DomainException.notFound("User"));
        if (row.passwordHash() == null) {
            throw DomainException.forbidden("Only an account with a password can have a second factor");
        }
        return row;
    }

    private Account account(AccountRow row) {
        String email = database.read(tx -> tx.dao(AccountDao.class).emailOf(row.id()));
        String name = row.username() == null ? row.id().toString() : row.username();
        return new Account(row.id(), name, email, rights.needsSecondFactor(row.roleHeld()));
    }

    @Override
    public boolean passwordRight(Call call, UUID accountId, String password) {
        AccountRow row = row(accountId);
        return guard.again(call.address(), accountId.toString(), () -> passwords.matches(password, row.passwordHash()));
    }

    @Override
    public Account signingIn(Call call, @Nullable String username, @Nullable String email, String password) {
        return guard.password(
                IdentityRoutes.origin(call, null),
                SignInService.attemptedName(username, email),
                () -> account(signIns.withPassword(username, email, password)));
    }
}
