package lectern.server.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lectern.model.identity.GuestRequest;
import lectern.model.identity.Role;
import lectern.model.identity.SignIn;
import lectern.model.wire.DomainException;
import lectern.server.storage.Database;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Students without an account (004). With a join code, the same name in the same classroom is the same student, from any
 * device; without one, a device finds its student again. Nobody with a password is ever met this way.
 */
public final class GuestService {
    private final Database database;
    private final SessionService sessions;
    private final ClassroomDoor door;
    private final StudentSecrets secrets;
    private final Clock clock;

    /** @param secrets which students of the roster are not met by their name alone */
    public GuestService(
            Database database, SessionService sessions, ClassroomDoor door, StudentSecrets secrets, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.door = door;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Two came with one name at the same moment; the one who was slower looks again and finds the other. */
    private static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Signs a guest in, and into the classroom of the join code where there is one.
     *
     * @throws DomainException VALIDATION_ERROR for a nickname that is missing or may not be, NOT_FOUND for an unknown
     *     join code, CONFLICT for a name that someone else uses in that classroom, FORBIDDEN for a disabled account
     */
    public SignIn guest(GuestRequest request, Origin origin) {
        String typed = request.nickname();
        Nickname nickname = typed == null || typed.isBlank() ? null : Nickname.of("nickname", typed);
        String code = request.joinCode();
        if (code == null || code.isBlank()) {
            return database.write(tx -> opened(alone(tx, request.deviceId(), nickname), null, origin));
        }
        if (nickname == null) {
            throw DomainException.invalid("nickname", "is needed with a join code");
        }
        try {
            return join(request.deviceId(), nickname, code, origin);
        } catch (OvertakenException e) {
            try {
                return join(request.deviceId(), nickname, code, origin);
            } catch (OvertakenException again) {
                throw taken(nickname);
            }
        }
    }

    private SignIn opened(AccountRow account, @Nullable UUID classroomId, Origin origin) {
        if (!account.active()) {
            throw DomainException.forbidden("This student was blocked; ask your teacher");
        }
        return new SignIn(
                account.user(), sessions.open(account, origin), classroomId == null ? null : classroomId.toString());
    }

    private AccountRow alone(Tx tx, String deviceId, @Nullable Nickname nickname) {
        return (nickname == null ? tx.dao(AccountDao.class).lastGuestOf(deviceId) : ofDevice(tx, deviceId, nickname))
                .orElseGet(() -> add(tx, deviceId, nickname));
    }

    /** The device's student of this name; one who had no name yet gets it. */
    private Optional<AccountRow> ofDevice(Tx tx, String deviceId, Nickname nickname) {
        AccountDao dao = tx.dao(AccountDao.class);
        return dao.guestOf(deviceId, nickname.key())
                .or(() -> dao.namelessGuestOf(deviceId).flatMap(nameless -> {
                    dao.setNickname(nameless.id(), nickname.shown(), nickname.key(), clock.instant());
                    return dao.find(nameless.id());
                }));
    }

    private SignIn join(String deviceId, Nickname nickname, String code, Origin origin) {
        UUID classroomId = door.classroomOf(code.strip());
        return database.write(tx -> {
            Optional<UUID> member = door.memberNamed(classroomId, nickname.key());
            if (member.isPresent()) {
                return opened(again(tx, classroomId, member.get(), deviceId, nickname), classroomId, origin);
            }
            AccountRow account = ofDevice(tx, deviceId, nickname).orElseGet(() -> add(tx, deviceId, nickname));
            SignIn signIn = opened(account, classroomId, origin);
            door.enter(classroomId, account.id(), nickname.shown());
            if (!door.memberNamed(classroomId, nickname.key()).equals(Optional.of(account.id()))) {
                throw new OvertakenException();
            }
            return signIn;
        });
    }

    private AccountRow again(Tx tx, UUID classroomId, UUID member, String deviceId, Nickname nickname) {
        AccountDao dao = tx.dao(AccountDao.class);
        AccountRow account = dao.find(member).orElseThrow();
        if (secrets.needed(member)) {
            throw DomainException.forbidden(
                    nickname.shown() + " signs in with a card or with three pictures; choose that instead of the name");
        }
        boolean elsewhere = !deviceId.equals(account.deviceId());
        if (!account.guest() || (elsewhere && door.connected(classroomId, member))) {
            throw taken(nickname);
        }
        if (elsewhere) {
            dao.setDevice(member, deviceId, clock.instant());
        }
        return account;
    }

    private static DomainException taken(Nickname nickname) {
        return DomainException.conflict(
                "Someone called " + nickname.shown() + " is already here. Add a letter to your name.");
    }

    private AccountRow add(Tx tx, String deviceId, @Nullable Nickname nickname) {
        AccountDao dao = tx.dao(AccountDao.class);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        String shown = nickname == null ? null : nickname.shown();
        String key = nickname == null ? null : nickname.key();
        dao.insertGuest(id, shown, key, deviceId, Role.STUDENT.wireName(), AccountRow.FREE, AccountRow.ACTIVE, now);
        return dao.find(id).orElseThrow();
    }
}
