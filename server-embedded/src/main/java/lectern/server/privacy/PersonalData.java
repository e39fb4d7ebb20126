package lectern.server.privacy;

import java.util.UUID;
import lectern.server.storage.Tx;

/** What one feature keeps about a person. A feature with a table that refers to accounts registers one. */
public interface PersonalData {

    /** The feature's part of an export, for example {@code challenges}; no two have the same. */
    String section();

    /** All that is held, as records, maps and lists that JSON can show. */
    Object of(Tx tx, UUID accountId);

    /**
     * Takes away what tells who it was. Figures stay, under an id that belongs to nobody.
     *
     * @param tx the transaction that forgets all of the person, so that nothing is half forgotten
     */
    void forget(Tx tx, Person person);
}
