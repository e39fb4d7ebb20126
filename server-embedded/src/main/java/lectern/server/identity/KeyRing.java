package lectern.server.identity;

import java.util.List;

/** The keys that tokens are signed with. */
@FunctionalInterface
public interface KeyRing {

    /** The keys whose tokens are good now; the first is the one that signs. Never empty. */
    List<SigningKey> good();

    /** The key that signs. */
    default SigningKey current() {
        return good().getFirst();
    }
}
