package lectern.server.identity;

import java.util.UUID;
import lectern.server.mfa.HeldFactor;
import lectern.server.mfa.MfaService;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** Second factors, never a secret itself. */
public final class MfaPersonalData implements PersonalData {

    @Override
    public String section() {
        return "secondFactor";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        return HeldFactor.of(tx, accountId);
    }

    @Override
    public void forget(Tx tx, Person person) {
        MfaService.forget(tx, person.id());
    }
}
