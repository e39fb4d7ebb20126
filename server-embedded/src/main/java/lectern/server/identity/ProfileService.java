package lectern.server.identity;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lectern.model.identity.LearningPreferences;
import lectern.model.identity.LearningPreferencesUpdate;
import lectern.model.identity.Profile;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.Role;
import lectern.model.identity.StudyTime;
import lectern.model.identity.UsernameAvailability;
import lectern.model.wire.DomainException;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.audit.Change;
import lectern.server.http.Caller;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What people tell of themselves (001, 003). */
public final class ProfileService {
    private final Database database;
    private final PasswordService passwords;
    private final AvatarService avatars;
    private final EmailTries emails;
    private final ProgressFigures progress;
    private final AuditTrail audit;
    private final Clock clock;

    public ProfileService(
            Database database,
            PasswordService passwords,
            AvatarService avatars,
            EmailTries emails,
            ProgressFigures progress,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.avatars = avatars;
        this.emails = emails;
        this.progress = progress;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own account. */
    public Profile profile(UUID accountId) {
        return view(database.read(tx -> row(tx, accountId)));
    }

    private Profile view(ProfileRow row) {
        return row.profile(progress.of(row.id()).streakDays());
    }

    static ProfileRow row(Tx tx, UUID accountId) {
        return tx.dao(ProfileDao.class)
                .find(accountId)
                .filter(row -> !row.status().equals("erased"))
                .orElseThrow(() -> DomainException.notFound("User"));
    }

    /**
     * Changes one's own account, all of it or nothing.
     *
     * @throws DomainException VALIDATION_ERROR for what may not be or a wrong password, CONFLICT for a name or address
     *     that is taken, RATE_LIMITED for an address after too many that were, FORBIDDEN for somebody else's id
     */
    public Profile update(Caller caller, String address, ProfileUpdate update) {
        own(caller, update.userId());
        String next = update.newPassword();
        PasswordService.Prepared password =
                next == null ? null : passwords.prepare(caller.userId(), address, update.currentPassword(), next);
        String email = update.email();
        EmailAddress tried = email == null || email.isBlank() ? null : EmailAddress.of("email", email);
        return emails.attempt(
                tried,
                caller.userId(),
                address,
                () -> view(database.write(tx -> update(tx, caller, address, update, password))));
    }

    private ProfileRow update(
            Tx tx, Caller caller, String address, ProfileUpdate update, PasswordService.@Nullable Prepared password) {
        UUID id = caller.userId();
        tx.dao(AccountDao.class).lock(id);
        ProfileRow before = row(tx, id);
        ProfileChange change = ProfileChange.of(before, update);
        String avatar = change.avatarUrl();
        if (avatar != null && change.movesAvatar(before)) {
            avatars.claim(tx, avatar);
        }
        Instant now = clock.instant();
        write(tx, id, change, now);
        Integer goal = update.weeklyLearningGoal();
        if (goal != null) {
            learning(tx, before, before.notified(), before.studyTime(), goal);
        }
        ProfileRow after = row(tx, id);
        if (before.roleHeld() != Role.STUDENT && !after.profile(0).equals(before.profile(0))) {
            Change changed = Change.updated(StaffAccess.KIND, id.toString(), before.profile(0), after.profile(0));
            audit.record(tx, new Actor(id, address), changed);
        }
        if (password != null) {
            passwords.change(tx, caller, address, password);
        }
        return after;
    }

    /** Fails with a unique violation where a name or an address is taken. */
    static void write(Tx tx, UUID id, ProfileChange change, Instant now) {
        Nickname username = change.username();
        EmailAddress email = change.email();
        Nickname nickname = change.nickname();
        tx.dao(ProfileDao.class)
                .update(
                        id,
                        username == null ? null : username.shown(),
                        username == null ? null : username.key(),
                        email == null ? null : email.shown(),
                        email == null ? null : email.key(),
                        nickname == null ? null : nickname.shown(),
                        nickname == null ? null : nickname.key(),
                        change.firstName(),
                        change.lastName(),
                        change.avatarUrl(),
                        now);
    }

    /**
     * Takes a picture of oneself in and shows it.
     *
     * @throws DomainException as {@link AvatarService#upload}
     */
    public Profile setAvatar(Caller caller, String address, InputStream picture) {
        String url = avatars.upload(caller.userId(), picture, new Actor(caller.userId(), address));
        return update(caller, address, new ProfileUpdate(null, null, null, null, null, null, url, null, null, null));
    }

    /**
     * Changes when and how much someone wants to learn.
     *
     * @throws DomainException FORBIDDEN for somebody else's id
     */
    public LearningPreferences setLearning(Caller caller, LearningPreferencesUpdate update) {
        own(caller, update.userId());
        return database.write(tx -> {
            tx.dao(AccountDao.class).lock(caller.userId());
            ProfileRow row = row(tx, caller.userId());
            Boolean notified = update.notificationPreference();
            StudyTime time = update.preferredStudyTime();
            Integer goal = update.weeklyLearningGoal();
            return learning(
                    tx,
                    row,
                    notified == null ? row.notified() : notified,
                    time == null ? row.studyTime() : time,
                    goal == null ? row.weeklyLearningGoal() : goal);
        });
    }

    private LearningPreferences learning(
            Tx tx, ProfileRow row, boolean notified, @Nullable StudyTime time, @Nullable Integer goal) {
        ProfileDao dao = tx.dao(ProfileDao.class);
        Instant now = clock.instant();
        dao.addPreferences(row.id(), now);
        dao.setLearning(row.id(), notified, time == null ? null : time.wireName(), goal, now);
        return new LearningPreferences(row.id().toString(), notified, time, goal);
    }

    /** Keeps a study time that came with a sign-up. */
    void prefer(Tx tx, UUID accountId, StudyTime time) {
        ProfileRow row = row(tx, accountId);
        learning(tx, row, row.notified(), time, row.weeklyLearningGoal());
    }

    private static void own(Caller caller, @Nullable String userId) {
        if (userId != null && !Objects.equals(userId, caller.userId().toString())) {
            throw DomainException.forbidden("You can change your own account only");
        }
    }

    /**
     * Whether a username is free.
     *
     * @throws DomainException VALIDATION_ERROR for one that may not be
     */
    public UsernameAvailability check(String username) {
        Nickname name = ProfileChange.username(username);
        boolean taken = database.read(tx -> tx.dao(ProfileDao.class).taken(name.key()));
        return new UsernameAvailability(name.shown(), !taken);
    }
}
