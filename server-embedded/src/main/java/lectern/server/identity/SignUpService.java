package lectern.server.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lectern.model.identity.Permission;
import lectern.model.identity.Profile;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.Role;
import lectern.model.identity.SignUpRequest;
import lectern.model.identity.SignedUp;
import lectern.model.identity.StudyTime;
import lectern.model.wire.DomainException;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Caller;
import lectern.server.settings.Settings;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * New accounts (001, 003). Students make their own where the school allows it, a guest keeps everything and becomes an
 * account, and administrators make accounts of any role below their own.
 */
public final class SignUpService {
    private final Database database;
    private final Passwords passwords;
    private final SessionService sessions;
    private final ProfileService profiles;
    private final EmailTries emails;
    private final Settings settings;
    private final AuditTrail audit;
    private final Clock clock;

    public SignUpService(
            Database database,
            Passwords passwords,
            SessionService sessions,
            ProfileService profiles,
            EmailTries emails,
            Settings settings,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.sessions = sessions;
        this.profiles = profiles;
        this.emails = emails;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs up.
     *
     * @param caller who asks, null for somebody unknown
     * @param staff the same where they may manage users, else null
     * @throws DomainException VALIDATION_ERROR for what may not be; CONFLICT for a name or address that is taken, or
     *     where the caller has an account; RATE_LIMITED for an address after too many that were taken; FORBIDDEN for another role than student, or where the school closed sign-up
     */
    public SignedUp signUp(SignUpRequest request, @Nullable Caller caller, @Nullable StaffMember staff, Origin origin) {
        Role role = request.role() == null ? Role.STUDENT : request.role();
        if (staff == null) {
            if (!open()) {
                throw DomainException.forbidden("Nobody can sign up here by themselves; ask your teacher");
            }
            if (role != Role.STUDENT) {
                throw DomainException.forbidden("Only students sign up; an administrator makes other accounts");
            }
        }
        NewAccount account = NewAccount.of(request);
        String hash = passwords.hash(request.password());
        EmailAddress tried = staff == null ? account.email() : null;
        return emails.attempt(
                tried,
                null,
                origin.address(),
                () -> database.write(tx -> {
                    if (staff != null) {
                        StaffAccess.maySet(tx, staff, role);
                        return made(tx, staff, create(tx, account, hash, role), request);
                    }
                    return caller == null
                            ? alone(tx, account, hash, request, origin)
                            : upgraded(tx, caller, hash, request);
                }));
    }

    /** Whether the school lets students sign up by themselves. */
    public boolean open() {
        return settings.get(IdentitySettings.SIGN_UP_OPEN);
    }

    /** Whether the caller makes accounts for others. */
    static boolean makesOthers(Caller caller) {
        return caller.may(Permission.USER_MANAGE);
    }

    /** What a new account is to be, checked before its password is hashed. */
    record NewAccount(Nickname username, @Nullable EmailAddress email) {
        /** @throws DomainException VALIDATION_ERROR */
        static NewAccount of(SignUpRequest request) {
            PasswordRules.check("password", request.password());
            ProfileChange.nameOrNull("nickname", request.nickname());
            ProfileChange.shown("firstName", request.firstName());
            ProfileChange.shown("lastName", request.lastName());
            return of(request.username(), request.email());
        }

        static NewAccount of(String username, @Nullable String email) {
            return new NewAccount(
                    ProfileChange.username(username),
                    email == null || email.isBlank() ? null : EmailAddress.of("email", email));
        }
    }

    /** @throws DomainException CONFLICT for a name or address that is taken */
    UUID create(Tx tx, NewAccount account, String hash, Role role) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        EmailAddress email = account.email();
        int added = tx.dao(AccountDao.class)
                .insert(
                        id,
                        account.username().shown(),
                        account.username().key(),
                        email == null ? null : email.shown(),
                        email == null ? null : email.key(),
                        hash,
                        role.wireName(),
                        AccountRow.FREE,
                        AccountRow.ACTIVE,
                        clock.instant());
        if (added == 0) {
            throw EmailTries.taken();
        }
        return id;
    }

    private SignedUp alone(Tx tx, NewAccount account, String hash, SignUpRequest request, Origin origin) {
        UUID id = create(tx, account, hash, Role.STUDENT);
        Profile profile = told(tx, id, request);
        AccountRow row = tx.dao(AccountDao.class).find(id).orElseThrow();
        return SignedUp.of(profile, sessions.open(row, origin));
    }

    private SignedUp made(Tx tx, StaffMember staff, UUID id, SignUpRequest request) {
        Profile profile = told(tx, id, request);
        audit.record(tx, staff.actor(), Change.created(StaffAccess.KIND, profile.id(), profile));
        return SignedUp.of(profile, null);
    }

    /** The same account with all that hangs on it; whoever else came in by its name is signed out. */
    private SignedUp upgraded(Tx tx, Caller caller, String hash, SignUpRequest request) {
        AccountRow guest = tx.dao(AccountDao.class).lock(caller.userId()).orElseThrow();
        if (!guest.guest()) {
            throw DomainException.conflict("You have an account already; sign out to make another");
        }
        tx.dao(ProfileDao.class).register(guest.id(), hash, clock.instant());
        Profile profile = told(tx, guest.id(), request);
        sessions.endAll(tx, guest.id(), "signed_up", caller.sessionId());
        return SignedUp.of(profile, null);
    }

    /** Keeps what the request tells of the person. */
    private Profile told(Tx tx, UUID id, SignUpRequest request) {
        ProfileUpdate update = new ProfileUpdate(
                null,
                request.username(),
                request.nickname(),
                request.firstName(),
                request.lastName(),
                request.email(),
                null,
                null,
                null,
                null);
        Instant now = clock.instant();
        ProfileService.write(tx, id, ProfileChange.of(ProfileService.row(tx, id), update), now);
        StudyTime time = request.preferredStudyTime();
        if (time != null) {
            profiles.prefer(tx, id, time);
        }
        return profiles.profile(id);
    }
}
