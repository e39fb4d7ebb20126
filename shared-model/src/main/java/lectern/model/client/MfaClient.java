package lectern.model.client;

import java.util.List;
import lectern.model.identity.Confirmation;
import lectern.model.identity.MfaChallenge;
import lectern.model.identity.MfaChallengeRequest;
import lectern.model.identity.MfaPhone;
import lectern.model.identity.MfaStatus;
import lectern.model.identity.RecoveryCodes;
import lectern.model.identity.TotpCode;
import lectern.model.identity.TotpDisable;
import lectern.model.identity.TotpSetup;
import lectern.model.identity.TotpStart;

/** The second factor of whoever is signed in, and codes for who is about to sign in (001). */
public final class MfaClient {
    private final ApiClient api;

    MfaClient(ApiClient api) {
        this.api = api;
    }

    public MfaStatus status() {
        return api.get("/auth/mfa", MfaStatus.class);
    }

    /** A new secret for an authenticator; nothing is changed before {@link #enable}. */
    public TotpSetup setup(String password) {
        return api.send("POST", "/auth/mfa/totp/setup", new TotpStart(password), TotpSetup.class);
    }

    /** From now on a sign-in needs a code. Answers with the recovery codes, this once. */
    public List<String> enable(String code) {
        return api.send("POST", "/auth/mfa/totp/enable", new TotpCode(code), RecoveryCodes.class)
                .codes();
    }

    public void disable(String password, String code) {
        api.send("POST", "/auth/mfa/totp/disable", new TotpDisable(password, code));
    }

    /** New recovery codes in place of all that there are, told this once. */
    public List<String> renewRecoveryCodes(Confirmation owner) {
        return api.send("POST", "/auth/mfa/recovery-codes", owner, RecoveryCodes.class)
                .codes();
    }

    /** Where codes by SMS go. */
    public void setPhone(MfaPhone phone) {
        api.send("PUT", "/auth/mfa/phone", phone);
    }

    /** Sends a code to who knows the password. */
    public MfaChallenge challenge(MfaChallengeRequest request) {
        return api.send("POST", "/auth/mfa/challenge", request, MfaChallenge.class);
    }

    /** Ends the second factor of somebody who has lost it, for who manages administrators. */
    public void reset(String userId) {
        api.send("DELETE", "/admin/users/" + userId + "/mfa", null);
    }
}
