package lectern.server.identity;

import java.util.UUID;

/** Whether a student has a way in that a name must not stand in for; the roster implements it. */
@FunctionalInterface
public interface StudentSecrets {
    /** Whether the student has a card or pictures. Safe inside a transaction. */
    boolean needed(UUID accountId);
}
