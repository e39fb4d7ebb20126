package lectern.server.identity;

import java.util.Map;
import java.util.UUID;
import lectern.server.mfa.MfaService;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;

/** Second factors: whether there is one, never the secret itself. */
public final class MfaPersonalData implements PersonalData {
    private final MfaService mfa;

    public MfaPersonalData(MfaService mfa) {
        this.mfa = mfa;
    }

    @Override
    public String section() {
        return "secondFactor";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        return Map.of("oneTimeCodes", mfa.has(accountId));
    }

    @Override
    public void forget(Tx tx, Person person) {
        MfaService.forget(tx, person.id());
    }
}
