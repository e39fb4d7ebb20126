package lectern.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.server.http.Limits;

/**
 * Slows down who guesses: neither a class that comes in at once, nor the owner of a name. Wrong passwords are counted for
 * a name at an address; for the name at all addresses together they are counted too, but an address where its owner was
 * signed in lately is let through, or anybody could lock anybody out. Where a name is shut at an address, a device on
 * which its owner was signed in before goes on with a count of its own: a class may stand behind one address.
 */
public final class SignInGuard {
    /** For one name from one address, in a minute. */
    private static final int WRONG_PASSWORDS = 10;
    /** For one name from one address, in a row. */
    private static final int FREE = 10;
    /** For one name from everywhere, in a row. */
    private static final int FREE_EVERYWHERE = 50;
    /** From one address, which may be a whole class that mistypes. */
    private static final int WRONG_CODES = 300;

    private static final String PASSWORDS = "wrong passwords";
    private static final String CODES = "wrong join codes";
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST_KEPT = 20_000;

    /** Remembers the devices on which somebody was signed in. */
    @FunctionalInterface
    public interface Devices {
        /** Whether the name's owner was signed in on the device. */
        boolean know(String name, String deviceId);
    }

    private final Limits limits;
    private final Devices devices;
    private final Backoff here = new Backoff(FREE, System::nanoTime);
    private final Backoff everywhere = new Backoff(FREE_EVERYWHERE, System::nanoTime);
    private final Cache<String, Boolean> owners = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(LATELY)
            .build();

    public SignInGuard(Limits limits, Devices devices) {
        this.limits = limits;
        this.devices = devices;
    }

    /** Counts a sign-in by password that is refused, for its name and where it comes from. */
    <T> T password(Origin origin, String name, Supplier<T> signIn) {
        String place = openPlace(origin, name);
        try {
            T result = signIn.get();
            succeeded(place, name);
            return result;
        } catch (DomainException e) {
            if (e.code() == ErrorCode.UNAUTHORIZED) {
                failed(place, name);
            }
            throw e;
        }
    }

    /** As {@link #password}, for a password that is asked for again; counts where it is not right. */
    boolean again(String address, String name, Supplier<Boolean> right) {
        check(address, name);
        boolean good = right.get();
        if (good) {
            succeeded(address, name);
        } else {
            failed(address, name);
        }
        return good;
    }

    /** Where a sign-in is counted: its address, or its device where that one is shut. */
    private String openPlace(Origin origin, String name) {
        try {
            check(origin.address(), name);
            return origin.address();
        } catch (DomainException shut) {
            String device = origin.deviceId();
            if (device == null || !devices.know(name, device)) {
                throw shut;
            }
            String place = "device " + device;
            owners.put(who(place, name), true);
            check(place, name);
            return place;
        }
    }

    private void check(String place, String name) {
        String who = who(place, name);
        limits.check(PASSWORDS, who, WRONG_PASSWORDS);
        if (limits.enforced()) {
            here.check(who);
            if (owners.getIfPresent(who) == null) {
                everywhere.check(name);
            }
        }
    }

    private void succeeded(String place, String name) {
        String who = who(place, name);
        here.succeeded(who);
        owners.put(who, true);
    }

    private void failed(String place, String name) {
        String who = who(place, name);
        here.failed(who);
        everywhere.failed(name);
        limits.count(PASSWORDS, who, WRONG_PASSWORDS);
    }

    private static String who(String place, String name) {
        return place + ' ' + name;
    }

    /** Counts a join code that opens nothing, for its address; after too many in a minute none is looked at. */
    <T> T joinCode(String address, Supplier<T> lookUp) {
        limits.check(CODES, address, WRONG_CODES);
        try {
            return lookUp.get();
        } catch (DomainException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                limits.count(CODES, address, WRONG_CODES);
            }
            throw e;
        }
    }
}
